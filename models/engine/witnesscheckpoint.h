// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/signcheckpoint.h"

namespace unsnag {

//! What a witness said.
struct Witnessed {
    qint64 size = 0;       //!< of the checkpoint
    qint64 sizeBefore = 0; //!< of the one this person witnessed before; 0: the first
    QString line;          //!< the signature line, without its end
    NoteKey witness;
    bool isNew = false; //!< stored now, not before
};

//! Says as a witness that the log grew by appending only: the newest checkpoint is signed by a key of
//! the log, the hashes give its root, and it begins with what this person witnessed before.
class WitnessCheckpoint
{
public:
    explicit WitnessCheckpoint(Workbench &bench) : m_bench(bench) {}
    //! Errors: NotFound where there is no checkpoint or no keyring; Damaged where the log was cut back
    //! or rewritten.
    [[nodiscard]] Result<Witnessed> run();

private:
    Workbench &m_bench;
};

//! Takes the line of a witness who works elsewhere.
class AddCosignature
{
public:
    explicit AddCosignature(Workbench &bench) : m_bench(bench) {}
    //! `note`: the checkpoint with the line below it; `witness`: the key, known from elsewhere.
    //! Errors: Input where the note does not read; NotFound where the checkpoint is none of this log;
    //! Damaged where the line does not verify.
    [[nodiscard]] Result<Witnessed> run(const QByteArray &note, const NoteKey &witness);

private:
    Workbench &m_bench;
};

} // namespace unsnag
