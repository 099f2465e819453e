// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/servicelog.h"

#include "models/base/clock.h"

#include <QRegularExpression>

namespace unsnag {
namespace {

std::atomic<ServiceLog *> qtSink = nullptr;
QtMessageHandler formerHandler = nullptr;

void sinkQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    ServiceLog *log = qtSink;
    if (log == nullptr)
        return;
    const bool isMild = type == QtDebugMsg || type == QtInfoMsg;
    const bool isError = type == QtCriticalMsg || type == QtFatalMsg;
    log->write(isMild    ? LogLevel::Info
               : isError ? LogLevel::Error
                         : LogLevel::Warning,
               QStringLiteral("message"),
               {{QStringLiteral("category"), QString::fromLatin1(context.category)},
                {QStringLiteral("text"), text}});
}

bool isHidden(QChar character)
{
    const char16_t code = character.unicode();
    return character.category() == QChar::Other_Control || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

Json loggableJson(const Json &value)
{
    if (value.isString())
        return loggable(value.toString());
    if (value.isArray()) {
        JsonArray clean;
        for (const Json &element : value.array())
            clean.push_back(loggableJson(element));
        return clean;
    }
    if (value.isObject()) {
        JsonObject clean;
        for (const auto &[name, member] : value.object())
            clean.emplace(loggable(name), loggableJson(member));
        return clean;
    }
    return value;
}

QByteArray textLine(const QString &at, const QString &level, const QString &event,
                    const JsonObject &fields)
{
    QByteArray line = (at + QLatin1Char(' ') + level + QLatin1Char(' ') + event).toUtf8();
    for (const auto &[name, value] : fields) {
        const Json clean = loggableJson(value);
        line += ' ' + name.toUtf8() + '=' +
                (clean.isNumber() ? clean.scalarText().toUtf8() : clean.toText());
    }
    return line + '\n';
}

} // namespace

QString logLevelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Info:
        return QStringLiteral("info");
    case LogLevel::Warning:
        return QStringLiteral("warning");
    case LogLevel::Error:
        return QStringLiteral("error");
    }
    return {};
}

QString loggable(const QString &text)
{
    static const QRegularExpression authorization(
        QStringLiteral(R"((?i)\b(bearer|basic|session)\s+[A-Za-z0-9+/=._~:-]{6,})"));
    static const QRegularExpression named(QStringLiteral(
        R"re((?i)\b([\w-]*(?:token|secret|password|passphrase|api[_-]?key|signature))("?\s*[=:]\s*"?)[^\s"&,;}]+)re"));
    static const QRegularExpression webhook(QStringLiteral(R"(\bwh(sec|sk)_[A-Za-z0-9+/=]+)"));
    static const QRegularExpression address(QStringLiteral(R"(://([^/\s:@]+):[^/\s@]+@)"));
    QString clean = text;
    clean.replace(authorization, QStringLiteral("\\1 ***"));
    clean.replace(named, QStringLiteral("\\1\\2***"));
    clean.replace(webhook, QStringLiteral("wh\\1_***"));
    clean.replace(address, QStringLiteral("://\\1:***@"));
    QString visible;
    for (const QChar character : std::as_const(clean)) {
        if (isHidden(character))
            visible += QStringLiteral("\\u{%1}").arg(character.unicode(), 4, 16, QLatin1Char('0'));
        else
            visible += character;
    }
    return visible;
}

ServiceLog::ServiceLog(QIODevice &device, LogStyle style) : m_device(&device), m_style(style) {}

ServiceLog::ServiceLog(std::unique_ptr<QFile> file, Hangups *hangups)
    : m_file(std::move(file)), m_device(m_file.get()), m_hangups(hangups),
      m_seenHangups(hangups == nullptr ? 0 : hangups->count.load())
{
    if (m_hangups != nullptr)
        m_hangups->isFollowed = true;
}

ServiceLog::~ServiceLog()
{
    if (m_hangups != nullptr)
        m_hangups->isFollowed = false;
    ServiceLog *self = this;
    if (qtSink.compare_exchange_strong(self, nullptr))
        qInstallMessageHandler(formerHandler);
}

Result<std::unique_ptr<ServiceLog>> ServiceLog::toFile(const QString &path, Hangups *hangups)
{
    std::unique_ptr<ServiceLog> log(new ServiceLog(std::make_unique<QFile>(path), hangups));
    UNSNAG_CHECK(log->openFile());
    return log;
}

Result<void> ServiceLog::openFile()
{
    const bool isNew = !m_file->exists();
    if (!m_file->open(QIODevice::Append | QIODevice::Unbuffered))
        return Error{Code::Forbidden,
                     QStringLiteral("the log can't be written: %1").arg(m_file->errorString()),
                     m_file->fileName(), QStringLiteral("check the permissions of the folder")};
    if (isNew)
        m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

void ServiceLog::followRotation()
{
    if (m_hangups == nullptr || m_hangups->count == m_seenHangups)
        return;
    m_seenHangups = m_hangups->count;
    m_file->close();
    // A place that can't be written any more loses lines, not the service.
    if (!openFile().ok())
        m_file->close();
}

void ServiceLog::write(LogLevel level, const QString &event, const JsonObject &fields)
{
    const QString at = toRfc3339(SystemClock().now());
    QByteArray line;
    if (m_style == LogStyle::Text) {
        line = textLine(at, logLevelName(level), event, fields);
    } else {
        Json json = loggableJson(fields);
        json.set(QStringLiteral("at"), at);
        json.set(QStringLiteral("level"), logLevelName(level));
        json.set(QStringLiteral("event"), event);
        line = json.toText() + '\n';
    }
    const std::scoped_lock lock(m_mutex);
    followRotation();
    m_device->write(line);
    if (auto *file = qobject_cast<QFileDevice *>(m_device))
        file->flush();
}

void ServiceLog::takeQtMessages()
{
    qtSink = this;
    formerHandler = qInstallMessageHandler(sinkQtMessage);
}

} // namespace unsnag
