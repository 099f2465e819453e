// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/connector.h"
#include "models/connectors/profile/profilelibrary.h"

#include <cstdlib>
#include <deque>

//! libFuzzer target: profiles and the answers of far systems are hostile. The first byte chooses what
//! the rest is: a profile document, or a call of a shipped profile and the answers it meets. Nothing
//! may crash, hang or leak, and whatever the answers: a write of which no whole answer came is never
//! taken for done or for refused.
//!
//! Build with the preset `fuzz`; run `fuzz_connector tests/fuzz/corpus -max_total_time=600`.

using namespace unsnag;

namespace {

//! One answer of the input: status, headers as lines, an empty line, the body.
HttpResponse answerFrom(const QByteArray &text)
{
    HttpResponse answer;
    const auto headEnd = text.indexOf("\n\n");
    const QList<QByteArray> head = text.left(headEnd < 0 ? text.size() : headEnd).split('\n');
    answer.status = head.front().toInt();
    if (answer.status == 0) {
        answer.delivery = head.front() == "lost" ? Delivery::SentNoAnswer : Delivery::NotSent;
        answer.problem = QStringLiteral("as the input says");
        return answer;
    }
    answer.delivery = Delivery::Answered;
    for (const QByteArray &line : head.mid(1)) {
        const auto colon = line.indexOf(':');
        if (colon > 0)
            answer.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    answer.body = headEnd < 0 ? QByteArray() : text.mid(headEnd + 2);
    return answer;
}

//! Hands the answers of the input out one after another; then nobody is there.
class FuzzedTransport final : public Transport
{
public:
    explicit FuzzedTransport(const QList<QByteArray> &answers)
    {
        for (const QByteArray &text : answers)
            m_answers.push_back(answerFrom(text));
    }
    [[nodiscard]] HttpResponse perform(const HttpRequest &request, const std::stop_token &) override
    {
        if (m_answers.empty())
            return {};
        HttpResponse next = std::move(m_answers.front());
        m_answers.pop_front();
        if (request.effect == Effect::Write)
            lastWrite = next.delivery;
        return next;
    }

    Delivery lastWrite = Delivery::NotSent;

private:
    std::deque<HttpResponse> m_answers;
};

//! Waiting takes no time.
class FuzzedScheduler final : public Scheduler
{
public:
    explicit FuzzedScheduler(ManualClock &clock) : m_clock(clock) {}
    void wait(std::chrono::milliseconds pause, const std::stop_token &) override
    {
        m_clock.advance(pause);
    }
    void runAll(std::vector<std::function<void()>> lanes, int) override
    {
        for (const auto &lane : lanes)
            lane();
    }

private:
    ManualClock &m_clock;
};

const std::vector<std::shared_ptr<const Profile>> &shipped()
{
    static const auto all = builtinProfiles();
    if (!all)
        std::abort();
    return *all;
}

//! A value that fits the declaration of an input or a field of the form.
Json sampleOf(const QString &type)
{
    if (type.startsWith(QLatin1String("integer")))
        return Json(7);
    if (type.startsWith(QLatin1String("decimal")))
        return "12.50";
    if (type.startsWith(QLatin1String("datetime")))
        return "2026-11-20T08:00:00.000Z";
    if (type.startsWith(QLatin1String("date")))
        return "2026-11-20";
    if (type.startsWith(QLatin1String("boolean")))
        return true;
    if (type.startsWith(QLatin1String("array")))
        return JsonArray{JsonObject{{"sku", "A"},
                                    {"quantity", "1"},
                                    {"unit_price", "2.50"},
                                    {"item", JsonObject{{"id", "7"}, {"code", "A"}}}}};
    if (type.startsWith(QLatin1String("object")))
        return JsonObject{{"name", "Nordwind"}};
    return "7";
}

Json formOf(const Profile &profile)
{
    Json values = JsonObject{};
    for (const ProfileField &field : profile.fields()) {
        if (!field.isSecret() && field.fallback.isEmpty())
            values.set(field.name, field.example.isEmpty() ? QStringLiteral("7") : field.example);
    }
    return values;
}

void readProfile(const QByteArray &text)
{
    const auto read = Profile::read(text, QStringLiteral("fuzzed"));
    if (!read && read.error().detail.isEmpty())
        std::abort(); // a refusal says what was expected
}

void converse(const Profile &profile, std::shared_ptr<const Profile> shared, unsigned choice,
              const QList<QByteArray> &answers)
{
    const QStringList operations = profile.operations();
    const QString operation = operations[static_cast<int>(choice) % operations.size()];
    FuzzedTransport transport(answers);
    ManualClock clock(*fromRfc3339(QStringLiteral("2026-11-23T09:30:00Z")));
    SeededRng rng(7);
    FuzzedScheduler scheduler(clock);
    Connector connector(
        std::move(shared), ConnectionSettings{QStringLiteral("far"), formOf(profile), {}, {}},
        [](const QString &) { return Result<QString>(QStringLiteral("s3cret-word")); },
        ConnectorServices{transport, clock, rng, scheduler});
    Json inputs = JsonObject{};
    for (const auto &[name, type] : profile.document()["operations"][operation]["inputs"].object())
        inputs.set(name, sampleOf(type.toString()));
    if (!profile.isWrite(operation)) {
        static_cast<void>(connector.call(operation, inputs, {}, 4));
        return;
    }
    const auto frozen =
        connector.prepare(operation, inputs, QStringLiteral("0123456789abcdef0123456789abcdef"));
    if (!frozen)
        return;
    const Reply reply = connector.send(*frozen, {});
    const bool isSettled =
        reply.ok() || reply.kind == ReplyClass::Validation || reply.kind == ReplyClass::Business;
    if (transport.lastWrite == Delivery::SentNoAnswer && isSettled)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 3 || size > 65536)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (data[0] == 'p') {
        readProfile(bytes.mid(1));
        return 0;
    }
    const auto &profile = shipped()[data[1] % shipped().size()];
    converse(*profile, profile, data[2], bytes.mid(3).split('\x1e'));
    return 0;
}
