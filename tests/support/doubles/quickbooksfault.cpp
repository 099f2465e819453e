// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/quickbooksfault.h"

namespace unsnag {

DoubleAnswer quickBooksFault(int status, const char *code, const char *message,
                             const QString &detail)
{
    const Json error =
        JsonObject{{"Message", message}, {"Detail", detail}, {"code", code}, {"element", ""}};
    const Json whole = JsonObject{{"Error", JsonArray{error}}, {"type", "ValidationFault"}};
    return DoubleAnswer::json(
        status, JsonObject{{"Fault", whole}, {"time", "2026-11-20T00:00:00.000-08:00"}});
}

DoubleAnswer intuitGatewayFault(int status, const char *code, const char *detail, const char *type)
{
    const QString message = QStringLiteral("message=%1; errorCode=00%2; statusCode=%3")
                                .arg(QLatin1String(detail), QLatin1String(code))
                                .arg(status);
    const Json error =
        JsonObject{{"message", message}, {"detail", detail}, {"code", code}, {"element", nullptr}};
    const Json whole = JsonObject{{"error", JsonArray{error}}, {"type", type}};
    return DoubleAnswer::json(status, JsonObject{{"warnings", nullptr}, {"fault", whole}});
}

DoubleAnswer quickBooksMissing(const QString &parameter)
{
    return quickBooksFault(
        400, "2020", "Required param missing, need to supply the required value for the API",
        QStringLiteral("Required parameter %1 is missing in the request").arg(parameter));
}

DoubleAnswer quickBooksTooLong(int most)
{
    return quickBooksFault(
        400, "2050", "String length is either shorter or longer than supported by specification",
        QStringLiteral(
            "String length specified does not match the supported length. Min:0 Max:%1 supported.")
            .arg(most));
}

DoubleAnswer quickBooksBadReference(const char *what, const QString &id)
{
    return quickBooksFault(200, "2500", "Invalid Reference Id",
                           QStringLiteral("Invalid Reference Id : %1 element id %2 not found")
                               .arg(QLatin1String(what), id));
}

DoubleAnswer quickBooksNotFound()
{
    return quickBooksFault(
        400, "610", "Object Not Found",
        QStringLiteral("Object Not Found : Something you're trying to use has been made inactive. "
                       "Check the fields with accounts, customers, items, vendors or employees."));
}

} // namespace unsnag
