// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace unsnag {

//! Different texts under numbers from 0, one after the other in memory. The number 0 is the empty text.
//! Texts are UTF-8.
class TextPool
{
public:
    TextPool() { static_cast<void>(add({})); }

    //! The number of the text; a new one where it was not seen before.
    [[nodiscard]] quint32 add(const QByteArray &text);
    [[nodiscard]] std::optional<quint32> find(const QByteArray &text) const;
    [[nodiscard]] QByteArray text(quint32 number) const;
    [[nodiscard]] std::size_t size() const { return m_starts.size(); }
    //! Which texts hold this word, by number; nothing where none does.
    [[nodiscard]] std::vector<bool> holding(const QByteArray &word) const;
    [[nodiscard]] qint64 bytes() const; //!< of memory

private:
    [[nodiscard]] QByteArrayView view(quint32 number) const;
    //! The slot that has the text, or the free one for it.
    [[nodiscard]] std::size_t slotOf(QByteArrayView text) const;
    void grow();

    QByteArray m_bytes;           //!< each text with an end that no UTF-8 has
    std::vector<qint64> m_starts; //!< by number
    std::vector<quint32> m_slots; //!< number + 1; 0 where it is free; a power of two of them
};

} // namespace unsnag
