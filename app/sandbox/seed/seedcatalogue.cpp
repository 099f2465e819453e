// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/seed/seedcatalogue.h"

namespace unsnag {
namespace {

enum class Sale { Active, Ended };

struct Item {
    const char *code;
    const char *name;
    const char *unit;
    const char *price;
    Sale sale = Sale::Active;
};

constexpr Item items[] = {{"LIC-1Y", "Licence, one year", "piece", "1490.50"},
                          {"LIC-3Y", "Licence, three years", "piece", "3990.00"},
                          {"LIC-1M", "Licence, one month", "piece", "149.00"},
                          {"LIC-SITE", "Site licence", "piece", "12500.00"},
                          {"CONS-H", "Consulting, per hour", "hour", "145.00"},
                          {"CONS-D", "Consulting, per day", "day", "1090.00"},
                          {"CONS-REM", "Remote support, per hour", "hour", "110.00"},
                          {"TRAIN-1D", "Training, one day", "day", "1250.00"},
                          {"TRAIN-ON", "Training online, per seat", "seat", "290.00"},
                          {"BOX-01", "Edge gateway, small", "piece", "1499.00"},
                          {"BOX-02", "Edge gateway, large", "piece", "2899.00"},
                          {"BOX-RACK", "Rack mount kit", "piece", "189.90"},
                          {"SENS-T", "Temperature sensor", "piece", "74.50"},
                          {"SENS-V", "Vibration sensor", "piece", "129.00"},
                          {"SENS-P", "Pressure sensor", "piece", "98.20"},
                          {"CAB-5M", "Cable, 5 m", "piece", "18.40"},
                          {"CAB-20M", "Cable, 20 m", "piece", "46.75"},
                          {"PSU-24", "Power supply, 24 V", "piece", "83.00"},
                          {"SUP-STD", "Support, standard, one year", "piece", "980.00"},
                          {"SUP-24X7", "Support, round the clock, one year", "piece", "3400.00"},
                          {"INST-ONS", "Installation on site", "day", "1180.00"},
                          {"MIGR-PKG", "Migration package", "piece", "4600.00"},
                          {"FREIGHT", "Freight, flat", "piece", "65.00"},
                          {"BOX-00", "Edge gateway, first series", "piece", "990.00", Sale::Ended},
                          {"LIC-OLD", "Licence, classic", "piece", "890.00", Sale::Ended}};

} // namespace

std::vector<Json> seedItems(const QString &updatedAt)
{
    std::vector<Json> records;
    for (const Item &item : items) {
        const auto number = static_cast<int>(records.size()) + 1;
        Json record;
        record.set(QStringLiteral("id"), QStringLiteral("I-%1").arg(number));
        record.set(QStringLiteral("version"), 1);
        record.set(QStringLiteral("updated_at"), updatedAt);
        record.set(QStringLiteral("code"), item.code);
        record.set(QStringLiteral("name"), item.name);
        record.set(QStringLiteral("unit"), item.unit);
        record.set(QStringLiteral("price"), item.price);
        record.set(QStringLiteral("active"), item.sale == Sale::Active);
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace unsnag
