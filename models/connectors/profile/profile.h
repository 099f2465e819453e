// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/base/result.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <vector>

namespace unsnag {

//! One line of the connection form.
struct ProfileField {
    QString name;
    QString type; //!< string, url, host, secret, key, enum, integer
    QString title;
    QString help;
    QString pattern;
    QString example;
    QString fallback; //!< default value
    QStringList values;
    bool isOptional = false;
    QStringList forAuth = {}; //!< values of auth/by it belongs to; empty: always there
    QString group = {};       //!< system, login, books; may be empty
    [[nodiscard]] bool isSecret() const;
};

//! One step of a composite operation.
struct ProfileStep {
    QString operation;
    QString save;   //!< name the result is kept under; may be empty
    Json with;      //!< templates of the inputs; empty: the composite's inputs
    QString unless; //!< template; "true" skips the step
};

//! What a server offers against doubled writes.
enum class NativeSafety { Replay, Upsert, RejectDuplicate, None };
[[nodiscard]] QString nativeSafetyName(NativeSafety safety); //!< "reject_duplicate"
//! What to do when a write's outcome is not known.
enum class AfterUncertain { RepeatSame, Probe, Park };

struct ProfileSafety {
    NativeSafety native = NativeSafety::None;
    AfterUncertain afterUncertain = AfterUncertain::Probe;
    QString probe; //!< read operation that finds the record by our reference
    bool probeFirst = false;
    std::chrono::seconds keyLife{0}; //!< 0: no published limit
};

//! How much a system bears at once.
struct ProfileLimits {
    int maxInFlight = 1;    //!< requests at the same time
    double perSecond = 0.0; //!< requests a second in the long run; 0: no published limit
    int burst = 1;          //!< requests at once after a pause
    bool operator==(const ProfileLimits &) const = default;
};

//! A connector profile: a checked document that says how one kind of system is spoken to.
//! Format: resources/connectors/connector-profile.schema.json.
class Profile
{
public:
    //! Checks the document and reads it. Error: Input whose context is `source#/json/pointer` and
    //! whose detail says what was expected there.
    [[nodiscard]] static Result<std::shared_ptr<const Profile>> read(const QByteArray &text,
                                                                     const QString &source);

    ~Profile();

    [[nodiscard]] const QString &id() const;
    [[nodiscard]] const QString &title() const;
    [[nodiscard]] const QString &version() const;
    [[nodiscard]] const QStringList &roles() const;
    [[nodiscard]] const QStringList &testedWith() const;
    [[nodiscard]] const QStringList &notes() const;
    [[nodiscard]] const std::vector<ProfileField> &fields() const;
    //! The field of the form whose value chooses how to log in; empty where there is one way only.
    [[nodiscard]] QString authField() const;
    //! Whether a form with these values has the field.
    [[nodiscard]] bool isUsed(const ProfileField &field, const Json &values) const;
    //! Whether a connection with these values needs a person who logs in with a browser.
    [[nodiscard]] bool needsBrowser(const Json &values) const;
    [[nodiscard]] QStringList operations() const;
    [[nodiscard]] bool hasOperation(const QString &name) const;
    [[nodiscard]] bool isWrite(const QString &operation) const;
    //! Steps of a composite operation; one step, the operation itself, for a plain one.
    [[nodiscard]] std::vector<ProfileStep> steps(const QString &operation) const;
    [[nodiscard]] ProfileSafety safety(const QString &operation) const;
    //! transport.max_in_flight and limits.rate, made smaller by those of limits.budgets that count
    //! every operation. A profile that says nothing is asked one thing at a time.
    [[nodiscard]] ProfileLimits limits() const;
    //! "refused": several hits are an error; "first": the first one is taken.
    [[nodiscard]] bool isManyRefused(const QString &operation) const;
    //! The document itself.
    [[nodiscard]] const Json &document() const;

    class Private;
    [[nodiscard]] const Private &internals() const { return *d; }

private:
    explicit Profile(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace unsnag
