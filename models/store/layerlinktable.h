// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/domain/event.h"
#include "models/domain/syncexception.h"
#include "models/store/session.h"

#include <optional>
#include <vector>

namespace unsnag {

//! What an exception of an outside operating layer is called there, and what stands for it here.
struct LayerLink {
    QString connection;
    QString remote;  //!< its id in the layer
    Id<Event> event; //!< the newest that stands for it
    Id<SyncException> exception;
    QString version;    //!< as the layer last said
    QString digest;     //!< of what makes it another exception: reason, payload, message
    QString reference;  //!< what the layer's document in the ERP is called; may be empty
    QString toldOwner;  //!< role the layer knows as owner
    QString toldPerson; //!< person the layer knows as working on it
    bool isOpen = true; //!< whether the layer may still be waiting for us
    Timestamp changedAt;
};

//! Links to exceptions of outside operating layers.
class LayerLinkTable
{
public:
    explicit LayerLinkTable(Session &session) : m_session(session) {}

    //! Inserts, or replaces what is known under connection and remote id.
    [[nodiscard]] Result<void> put(const LayerLink &link);
    [[nodiscard]] Result<std::optional<LayerLink>> find(const QString &connection,
                                                        const QString &remote);
    //! The newest of an event.
    [[nodiscard]] Result<std::optional<LayerLink>> ofEvent(const Id<Event> &event);
    //! Those of a connection that are open, oldest first.
    [[nodiscard]] Result<std::vector<LayerLink>> open(const QString &connection);

private:
    Session &m_session;
};

} // namespace unsnag
