// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/resolution.h"

#include "models/domain/nametable.h"

namespace unsnag {
namespace {

constexpr NameTable<Action, 6> actionNames{{
    {Action::LinkAccount, "link_account"},
    {Action::CreateAccount, "create_account"},
    {Action::SetFields, "set_fields"},
    {Action::Choose, "choose"},
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
