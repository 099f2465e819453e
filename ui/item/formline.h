// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/filledform.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace unsnag {

class LengthRuler;

//! One field of a resolution form: its label, the editor of its type, what is expected, and the
//! candidates as rows that a key or a click takes.
class FormLine final : public QWidget
{
    Q_OBJECT
public:
    explicit FormLine(const FilledField &field, QWidget *parent = nullptr);

    [[nodiscard]] const FilledField &field() const { return m_field; }
    //! As it would be sent; empty where nothing is filled in.
    [[nodiscard]] QString text() const;
    //! What is wrong with it; empty when nothing is.
    [[nodiscard]] QString fault() const;
    [[nodiscard]] bool hasCandidates() const { return !m_rows.empty(); }
    //! Takes the n-th candidate, from 1. False where there is none.
    bool take(int number);
    void focusEditor();
    [[nodiscard]] bool isFocused() const;

signals:
    void changed();
    void submitted();

private:
    void buildEditor(QVBoxLayout &column);
    void addCandidates(QVBoxLayout &column);
    void setText(const QString &text);
    void follow();

    FilledField m_field;
    QWidget *m_editor = nullptr;
    LengthRuler *m_ruler = nullptr;
    std::vector<QPushButton *> m_rows;
};

} // namespace unsnag
