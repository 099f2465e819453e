// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/connectordesk.h"

#include <QWidget>

class QVBoxLayout;

namespace unsnag {

class PlainLabel;

//! One field of a connection form: label, the editor of its type, what it is for, and what is wrong
//! with it. What is stored of a secret is never shown, only that it is.
class ConnectorField final : public QWidget
{
    Q_OBJECT
public:
    ConnectorField(const ProfileField &field, const QString &present, QWidget *parent = nullptr);

    [[nodiscard]] const ProfileField &field() const { return m_field; }
    //! Without blanks around it; a secret as it was typed.
    [[nodiscard]] QString text() const;
    void clear();
    void showStored(const Result<bool> &isStored);
    //! Shows what is wrong with it; whether nothing is.
    bool check();
    //! Says what is wrong with it until it is changed; empty: nothing.
    void complain(const QString &fault);
    void focusEditor();

signals:
    void changed();
    void submitted();

private:
    void buildEditor(const QString &present);
    [[nodiscard]] QString placeholder() const;
    [[nodiscard]] QString faultText() const;

    ProfileField m_field;
    QWidget *m_editor = nullptr;
    PlainLabel *m_hint;
    PlainLabel *m_fault;
};

} // namespace unsnag
