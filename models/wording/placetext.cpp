// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/placetext.h"

#include "models/base/jsonpointer.h"

#include <QCoreApplication>

#include <array>

namespace unsnag {
namespace {

class PlaceText
{
    Q_DECLARE_TR_FUNCTIONS(PlaceText)
};

struct Place {
    const char *pattern; //!< '*' stands for any index
    const char *text;
};

constexpr std::array places{
    Place{"/title", QT_TRANSLATE_NOOP("PlaceText", "title")},
    Place{"/amount", QT_TRANSLATE_NOOP("PlaceText", "amount")},
    Place{"/currency", QT_TRANSLATE_NOOP("PlaceText", "currency")},
    Place{"/close_date", QT_TRANSLATE_NOOP("PlaceText", "close date")},
    Place{"/account", QT_TRANSLATE_NOOP("PlaceText", "account")},
    Place{"/account/id", QT_TRANSLATE_NOOP("PlaceText", "account id")},
    Place{"/account/name", QT_TRANSLATE_NOOP("PlaceText", "account name")},
    Place{"/billing", QT_TRANSLATE_NOOP("PlaceText", "billing")},
    Place{"/billing/terms", QT_TRANSLATE_NOOP("PlaceText", "billing terms")},
    Place{"/billing/email", QT_TRANSLATE_NOOP("PlaceText", "billing e-mail")},
    Place{"/lines", QT_TRANSLATE_NOOP("PlaceText", "lines")},
    Place{"/lines/*/sku", QT_TRANSLATE_NOOP("PlaceText", "item code (line %1)")},
    Place{"/lines/*/description", QT_TRANSLATE_NOOP("PlaceText", "description (line %1)")},
    Place{"/lines/*/quantity", QT_TRANSLATE_NOOP("PlaceText", "quantity (line %1)")},
    Place{"/lines/*/unit_price", QT_TRANSLATE_NOOP("PlaceText", "unit price (line %1)")},
};

} // namespace

QString placeText(const QString &pointer)
{
    const auto parsed = JsonPointer::parse(pointer);
    if (!parsed.ok())
        return pointer;
    QStringList pattern = parsed->tokens();
    std::optional<std::size_t> line;
    for (QString &token : pattern) {
        if (const auto index = JsonPointer::index(token)) {
            line = *index + 1;
            token = QStringLiteral("*");
        }
    }
    const QString wanted = JsonPointer(pattern).text();
    for (const Place &place : places) {
        if (wanted != QLatin1String(place.pattern))
            continue;
        const QString text = QCoreApplication::translate("PlaceText", place.text);
        return line ? text.arg(*line) : text;
    }
    return pointer;
}

} // namespace unsnag
