// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubletable.h"
#include "tests/support/doubles/soqlquery.h"

#include <map>
#include <memory>

namespace unsnag {

//! A column of an sObject.
struct SalesforceField {
    enum class Type { Id, Text, Number, Boolean, Date, Moment };
    Type type = Type::Text;
    int length = 0; //!< 0: no limit
    bool isWritable = true;
    bool isRequired = false;
    bool isExternalId = false;
    bool isUnique = false;
};

//! What Salesforce answers instead of a result: status, errorCode, message, fields.
struct SalesforceRefusal {
    int status = 400;
    QString code = {};
    QString message = {};
    QStringList fields = {};
    Json more = {}; //!< further members of the error

    //! The list of one error.
    [[nodiscard]] Json json() const;
};

//! The organisation of the double: sObjects with their columns, relationships and rows, and the
//! evaluation of queries over them.
class SalesforceObjects
{
public:
    explicit SalesforceObjects(DoubleTime &time);

    [[nodiscard]] bool has(const QString &object) const { return m_objects.count(object) > 0; }
    [[nodiscard]] DoubleTable &table(const QString &object) { return m_objects.at(object).table; }
    //! A row under a fresh id of the object; nothing is checked.
    QString add(const QString &object, const Json &fields);
    //! By an id of 15 or 18 characters; null where there is none.
    [[nodiscard]] DoubleRecord *row(const QString &object, const QString &id);
    [[nodiscard]] const SalesforceField *column(const QString &object, const QString &name) const;
    [[nodiscard]] std::vector<DoubleRecord *> rowsWith(const QString &object, const QString &field,
                                                       const QString &value);

    //! Why these members cannot be written; nothing where they can. `self` is the row they go to.
    [[nodiscard]] std::optional<SalesforceRefusal> problem(const QString &object,
                                                           const Json &members,
                                                           const DoubleRecord *self);
    //! One column, system columns included.
    [[nodiscard]] Json value(const QString &object, const DoubleRecord &row, const QString &field);
    //! The whole row as GET gives it.
    [[nodiscard]] Json shown(const QString &object, const DoubleRecord &row, const QString &root);

    enum class Deleted { Hidden, Shown };
    struct Found {
        std::vector<Json> rows;
        std::optional<SalesforceRefusal> refusal;
    };
    [[nodiscard]] Found query(const SoqlQuery &query, Deleted deleted, const QString &root);

private:
    using Link = std::pair<QString, QString>;
    struct Object {
        QString prefix; //!< of its ids
        std::map<QString, SalesforceField> columns;
        std::map<QString, Link> parents;  //!< name → column, object
        std::map<QString, Link> children; //!< name → object, its column
        DoubleTable table;
    };

    void define(const QString &name, const QString &prefix,
                std::map<QString, SalesforceField> columns);
    [[nodiscard]] std::optional<SalesforceRefusal> checkQuery(const SoqlQuery &query,
                                                              const QString &object);
    [[nodiscard]] std::optional<SalesforceRefusal> checkCondition(const SoqlCondition &condition,
                                                                  const QString &object);
    //! The column that a dotted name means; null where there is none.
    [[nodiscard]] const SalesforceField *pathColumn(const QString &object,
                                                    const QString &path) const;
    [[nodiscard]] Json pathValue(const QString &object, const DoubleRecord &row,
                                 const QString &path);
    [[nodiscard]] Json selected(const SoqlQuery &query, const QString &object,
                                const DoubleRecord &row, const QString &root);
    [[nodiscard]] std::vector<DoubleRecord *> fitting(const SoqlQuery &query, const QString &object,
                                                      Deleted deleted);
    [[nodiscard]] Json childRows(const SoqlQuery &child, const QString &object,
                                 const DoubleRecord &row, const QString &root);

    DoubleTime &m_time;
    std::map<QString, Object> m_objects;
};

} // namespace unsnag
