// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/resolution.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<Action, 17> actionNames{{
    {Action::LinkAccount, "link_account"},
    {Action::CreateAccount, "create_account"},
    {Action::KeepApart, "keep_apart"},
    {Action::SetFields, "set_fields"},
    {Action::MapItem, "map_item"},
    {Action::MapValue, "map_value"},
    {Action::Choose, "choose"},
    {Action::SetInputs, "set_inputs"},
    {Action::Wait, "wait"},
    {Action::Adopt, "adopt"},
    {Action::Void, "void"},
    {Action::Approve, "approve"},
    {Action::AcceptDrift, "accept_drift"},
    {Action::RestoreDrift, "restore_drift"},
    {Action::MoveLead, "move_lead"},
    {Action::Retry, "retry"},
    {Action::Dismiss, "dismiss"},
}};

} // namespace

QString actionName(Action value)
{
    return nameIn(actionNames, value);
}

std::optional<Action> actionFromName(const QString &name)
{
    return valueIn(actionNames, name);
}

} // namespace unsnag
