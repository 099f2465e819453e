// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QHash>

namespace unsnag {

//! Invented names, e-mail addresses and telephone numbers for real ones.
class InventedPeople
{
public:
    //! Replaces them in a document: by what members are called, by the form of e-mail addresses, and
    //! wherever a name found that way stands in another text of the same document.
    [[nodiscard]] static Json inDocument(const Json &document);
    //! In one text that is called so.
    [[nodiscard]] static QString inText(const QString &name, const QString &text);

private:
    [[nodiscard]] Json replaced(const QString &name, const Json &json);
    [[nodiscard]] Json withKnown(const Json &json) const;

    QHash<QString, QString> m_known; //!< names that are long enough to be looked for
};

} // namespace unsnag
