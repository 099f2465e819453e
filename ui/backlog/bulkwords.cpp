// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/backlog/bulkwords.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

class BulkWords
{
    Q_DECLARE_TR_FUNCTIONS(BulkWords)
};

} // namespace

QString bulkActionText(BulkAction action)
{
    switch (action) {
    case BulkAction::Resolve:
        return BulkWords::tr("Resolve");
    case BulkAction::Assign:
        return BulkWords::tr("Assign");
    case BulkAction::Hold:
        return BulkWords::tr("Hold");
    case BulkAction::Replay:
        return BulkWords::tr("Replay");
    case BulkAction::Dismiss:
        return BulkWords::tr("Dismiss");
    case BulkAction::Release:
        return BulkWords::tr("Let go");
    }
    return {};
}

QString bulkStateText(BulkState state)
{
    switch (state) {
    case BulkState::Running:
        return BulkWords::tr("Running");
    case BulkState::Paused:
        return BulkWords::tr("Paused");
    case BulkState::Stopped:
        return BulkWords::tr("Stopped");
    case BulkState::Cancelled:
        return BulkWords::tr("Cancelled");
    case BulkState::Done:
        return BulkWords::tr("Done");
    }
    return {};
}

QString bulkItemText(BulkItemState state)
{
    switch (state) {
    case BulkItemState::Waiting:
        return BulkWords::tr("Waiting");
    case BulkItemState::Started:
        return BulkWords::tr("Under way");
    case BulkItemState::Done:
        return BulkWords::tr("Done");
    case BulkItemState::Failed:
        return BulkWords::tr("Failed");
    case BulkItemState::Skipped:
        return BulkWords::tr("Skipped");
    case BulkItemState::Cancelled:
        return BulkWords::tr("Cancelled");
    }
    return {};
}

} // namespace unsnag
