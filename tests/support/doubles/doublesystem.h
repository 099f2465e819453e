// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubleanswer.h"
#include "tests/support/doubles/doublerequest.h"
#include "tests/support/doubles/doubletable.h"

#include <chrono>
#include <optional>

namespace unsnag {

//! One way to log in to a double: what a person fills into the form of the profile.
struct DoubleLogin {
    QString name;                       //!< of the variant: "token", "client_credentials"
    Json values = JsonObject{};         //!< of the form, no secrets; hosts name the double
    std::map<QString, QString> secrets; //!< of the form
    //! The same with a secret (or value) that the system refuses.
    [[nodiscard]] DoubleLogin spoiled() const;
};

//! A refusal that any system can be asked for; the double says it in the vendor's own words.
enum class DoubleRefusal {
    RateLimited,           //!< without a word of how long
    RateLimitedRetryAfter, //!< 7 seconds, in the vendor's way (Retry-After, reset header, body)
    Unavailable,           //!< down for maintenance; surely nothing was done
    Forbidden,             //!< the user lacks the right
    Invalid,               //!< a value is refused; names the field where the vendor does
    Conflict,              //!< somebody else holds the record or the row now; trying again helps
};

//! A test double of one vendor's API: a store, and answers as that vendor gives them. Built so that
//! the vendor's own client would not notice. All calls come under one lock.
class DoubleSystem
{
public:
    virtual ~DoubleSystem() = default;

    //! The profile it stands in for.
    [[nodiscard]] virtual QString profile() const = 0;
    //! Every way to log in; the first is used where nothing else is said. `base` is the address of the
    //! double, "http://127.0.0.1:1234".
    [[nodiscard]] virtual std::vector<DoubleLogin> logins(const QString &base) const = 0;

    //! Answers one request.
    [[nodiscard]] virtual DoubleAnswer answer(const DoubleRequest &request) = 0;
    //! Whether the request, if it works, changes the store.
    [[nodiscard]] virtual bool isWrite(const DoubleRequest &request) const;
    //! Whether the request is part of logging in (token endpoint, session, CSRF): no fault strikes it.
    [[nodiscard]] virtual bool isLogin(const DoubleRequest &request) const = 0;
    //! The refusal in the vendor's words; nothing where this vendor has no such thing.
    [[nodiscard]] virtual std::optional<DoubleAnswer> refusal(
        DoubleRefusal kind, const DoubleRequest &request) const = 0;
    //! Every session and token given so far is dead.
    virtual void endSessions() = 0;

    //! Puts a record in, in canonical words, and returns its id. Kinds: "account" {name, domain, tax_id,
    //! street, city, postcode, country, email, phone, external_id?, erp_id?}, "deal" {title, amount,
    //! currency, close_date, account (id), terms, lines, won = true}, "item" {code, name, price}.
    virtual QString add(const QString &kind, const Json &fields) = 0;
    //! Everything of a kind ("account", "deal", "item", "invoice") in canonical words with "id":
    //! what a person would see in the vendor's own window.
    [[nodiscard]] virtual std::vector<Json> records(const QString &kind) = 0;
    //! Somebody else changes a record; its version moves on.
    virtual void change(const QString &kind, const QString &id, const Json &fields) = 0;

    //! Canonical fields of a kind that the vendor has no place for.
    [[nodiscard]] virtual QStringList lacks(const QString &kind) const;
    //! Why a case of the contract cannot be asked of this vendor; empty where it can.
    [[nodiscard]] virtual QString exemption(const QString &contractCase) const;
    //! What an input of a canonical operation has to look like here, where the vendor is choosy
    //! ("terms", "currency", …); the given value where it is not.
    [[nodiscard]] virtual Json input(const QString &name, const Json &value) const;

    //! Time goes by without a write.
    virtual void pass(std::chrono::seconds by) { m_time.set(m_time.now() + by); }

    [[nodiscard]] DoubleTime &time() { return m_time; }

private:
    DoubleTime m_time;
};

} // namespace unsnag
