// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

namespace unsnag::test {

//! A time stamping authority of its own, made with the command `openssl` in a folder that goes with it.
//! Its root is trusted from 2020 to 2049; a certificate for stamping is named by what is odd about it.
class StampAuthority
{
public:
    enum class Stamper {
        Sound,     //!< 2024 to 2048
        Over,      //!< ended with the year 2021
        OtherUse,  //!< sound, but for servers
        NotStrict, //!< sound, but the purpose is not marked critical
    };

    //! The name of the root, as in "Lantern Test Root".
    explicit StampAuthority(const QString &name);

    //! False where `openssl` is missing or refused something; problems() says what.
    [[nodiscard]] bool isReady() const { return m_problems.isEmpty(); }
    [[nodiscard]] QByteArray problems() const { return m_problems; }

    [[nodiscard]] QByteArray rootPem() const;
    [[nodiscard]] QByteArray certificatePem(Stamper stamper) const;
    //! The answer to a request, made now by `openssl ts -reply`.
    [[nodiscard]] QByteArray answer(const QByteArray &request, Stamper stamper = Stamper::Sound);
    //! The same as it would have been made at another time; by the library, as the command can't.
    [[nodiscard]] QByteArray answerAt(const QByteArray &request, Stamper stamper,
                                      qint64 unixSeconds);
    //! The same put together from signed parts, which asks nobody whether the certificate is fit.
    [[nodiscard]] QByteArray answerOfAnyone(const QByteArray &request, Stamper stamper);
    //! What `openssl` with these arguments leaves in the file "out" of the folder; `input` is the file
    //! "in".
    QByteArray run(const QStringList &arguments, const QByteArray &input = {});

private:
    void issue(Stamper stamper, const char *from, const char *until);
    void write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
    QByteArray m_problems;
};

} // namespace unsnag::test
