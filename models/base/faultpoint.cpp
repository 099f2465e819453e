// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/faultpoint.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>

namespace unsnag {
namespace {

struct Aim {
    std::string name;
    int passage = 0;
};

Aim readAim()
{
    const char *text = std::getenv("UNSNAG_FAULT_POINT");
    const char *colon = text == nullptr ? nullptr : std::strrchr(text, ':');
    if (colon == nullptr)
        return {};
    return {std::string(text, colon), std::atoi(colon + 1)};
}

std::function<void(const char *)> &installedHook()
{
    static std::function<void(const char *)> hook;
    return hook;
}

} // namespace

void setFaultHook(std::function<void(const char *name)> hook)
{
    installedHook() = std::move(hook);
}

void faultPoint(const char *name)
{
    if (installedHook()) {
        installedHook()(name);
        return;
    }
    static const Aim aim = readAim();
    if (aim.passage <= 0 || (aim.name != "*" && aim.name != name))
        return;
    static std::atomic<int> passed = 0;
    if (++passed == aim.passage)
        std::raise(SIGKILL);
}

} // namespace unsnag
