// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/placeholder.h"
#include "models/connectors/profile/profileplace.h"

#include <QSet>

namespace unsnag {

//! What kind of text a template makes, and so how foreign values must be written in it.
enum class TemplateText {
    Value,    //!< a JSON value or a text of its own
    Path,     //!< of a URL: only what is safe there
    Query,    //!< member of a query: more than the placeholder alone is a query language
    Body,     //!< as Value, but a text that looks like a query language is one
    BodyText, //!< a body that is no JSON: nothing goes in unescaped
    Link      //!< a whole URL, or a URL made of parts, which are escaped
};

enum class SecretUse { Refused, Allowed };

//! What the placeholders at one place may name.
struct TemplateRules {
    QSet<QString> roots{}; //!< of c, d, a, page, reply, jwt, …: what the profile itself vouches for
    QSet<QString> inputs{};  //!< names whose values come from elsewhere: inputs, it, raw, ids
    QSet<QString> figures{}; //!< of those the ones that can only be numbers or flags
    QSet<QString> session{}; //!< names below `a`
    TemplateText text = TemplateText::Value;
    SecretUse secrets = SecretUse::Refused;
    QString variant{};             //!< auth.by: the value whose block this is
    QStringList languageFilters{}; //!< the filters of the query language; empty: any language's
};

//! Checks the templates of one profile, place by place.
class PlaceholderCheck
{
public:
    explicit PlaceholderCheck(const Json &document) : m_document(document) {}

    //! Every string of the template. Error: the place's refusal.
    [[nodiscard]] Result<void> check(const Json &source, const ProfilePlace &place,
                                     const TemplateRules &rules) const;

private:
    //! Structural forms: $each with $do, $if with $then or $else, no others.
    [[nodiscard]] static Result<void> checkForms(const Json &source, const ProfilePlace &place);
    [[nodiscard]] Result<void> checkPieces(const std::vector<TemplatePiece> &pieces,
                                           const ProfilePlace &place,
                                           const TemplateRules &rules) const;
    [[nodiscard]] Result<void> checkNames(const Placeholder &placeholder, const ProfilePlace &place,
                                          const TemplateRules &rules, bool &isForeign) const;
    [[nodiscard]] Result<void> checkName(const QStringList &path, const ProfilePlace &place,
                                         const TemplateRules &rules, bool &isForeign) const;
    [[nodiscard]] Result<void> checkKept(const QStringList &path, const ProfilePlace &place,
                                         const TemplateRules &rules) const;
    [[nodiscard]] Result<void> checkField(const QStringList &path, const ProfilePlace &place,
                                          const TemplateRules &rules) const;
    [[nodiscard]] static Result<void> checkEscaping(const std::vector<TemplatePiece> &pieces,
                                                    std::size_t at, const ProfilePlace &place,
                                                    const TemplateRules &rules);

    const Json &m_document;
};

} // namespace unsnag
