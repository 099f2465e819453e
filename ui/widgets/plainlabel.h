// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QLabel>

namespace unsnag {

//! A tooltip that shows `text` as it is: Qt takes what looks like markup for markup.
[[nodiscard]] QString plainTooltip(const QString &text);

//! What happens with a text that is too long for its line.
enum class Overflow { Wrap, Elide };

//! The base of every label: shows its text as it is, never as markup, in a tone of the theme.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(const QString &text = {}, QWidget *parent = nullptr);

    //! Size of `type`, weight and tone in one go.
    PlainLabel *styled(int sizePx, QFont::Weight weight = QFont::Normal,
                       Colour tone = Colour::Text);
    void setTone(Colour tone);
    void setOverflow(Overflow overflow);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTone();

    Colour m_tone = Colour::Text;
    Overflow m_overflow = Overflow::Wrap;
    bool m_isApplying = false;
};

} // namespace unsnag
