// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/matchtext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace unsnag {
namespace {

class MatchText
{
    Q_DECLARE_TR_FUNCTIONS(MatchText)
};

constexpr double nothing = 0.05; //!< log2 odds that nobody would notice
constexpr double countless = 20; //!< more than a million to one is not told apart

//! Two figures that count: 1 234 567 is 1,200,000.
QString roundCount(double count)
{
    if (count < 10)
        return QLocale().toString(std::round(count * 10) / 10, 'g', 2);
    const double unit = std::pow(10, std::floor(std::log10(count)) - 1);
    return QLocale().toString(static_cast<qint64>(std::round(count / unit) * unit));
}

//! The factor of a weight, either way.
QString timesOf(double log2Odds)
{
    const double size = std::abs(log2Odds);
    return size > countless ? MatchText::tr("over a million") : roundCount(std::exp2(size));
}

QStringList fieldsThat(const std::vector<GradedField> &fields, bool speakFor)
{
    QStringList words;
    for (const GradedField &field : fields) {
        if (speakFor ? field.weight > nothing : field.weight < -nothing)
            words += matchFieldText(field.field);
    }
    return words;
}

} // namespace

QString matchFieldText(const QString &field)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("MatchText", "name")},
        {QStringLiteral("legal_form"), QT_TRANSLATE_NOOP("MatchText", "legal form")},
        {QStringLiteral("domain"), QT_TRANSLATE_NOOP("MatchText", "domain")},
        {QStringLiteral("tax_id"), QT_TRANSLATE_NOOP("MatchText", "tax id")},
        {QStringLiteral("street"), QT_TRANSLATE_NOOP("MatchText", "street")},
        {QStringLiteral("city"), QT_TRANSLATE_NOOP("MatchText", "city")},
        {QStringLiteral("postcode"), QT_TRANSLATE_NOOP("MatchText", "postcode")},
        {QStringLiteral("country"), QT_TRANSLATE_NOOP("MatchText", "country")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("MatchText", "e-mail")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("MatchText", "phone")},
        {QStringLiteral("alias"), QT_TRANSLATE_NOOP("MatchText", "known alias")},
    };
    const auto found = words.constFind(field);
    return found == words.constEnd() ? field : MatchText::tr(*found);
}

QString gradeText(MatchGrade grade)
{
    switch (grade) {
    case MatchGrade::Same:
        return MatchText::tr("same");
    case MatchGrade::Similar:
        return MatchText::tr("similar");
    case MatchGrade::Different:
        return MatchText::tr("different");
    case MatchGrade::Missing:
        return MatchText::tr("not known");
    case MatchGrade::Unweighed:
        break;
    }
    return MatchText::tr("not weighed");
}

QString weightText(double log2Odds)
{
    if (std::abs(log2Odds) < nothing)
        return MatchText::tr("makes no difference");
    return log2Odds > 0 ? MatchText::tr("%1 times likelier").arg(timesOf(log2Odds))
                        : MatchText::tr("%1 times less likely").arg(timesOf(log2Odds));
}

QString oddsText(double log2Odds)
{
    const double size = std::abs(log2Odds);
    const QString times = size > countless ? QLatin1Char('>') + QLocale().toString(1'000'000)
                                           : roundCount(std::exp2(size));
    return log2Odds >= 0 ? MatchText::tr("%1 : 1", "odds").arg(times)
                         : MatchText::tr("1 : %1", "odds").arg(times);
}

QString probabilityText(double probability)
{
    const double percent = std::clamp(probability, 0.0, 1.0) * 100;
    if (percent > 99.9)
        return MatchText::tr("over %1 %").arg(QLocale().toString(99.9, 'f', 1));
    if (percent < 1 && percent > 0)
        return MatchText::tr("under %1 %").arg(1);
    const bool isNearTheEnd = percent >= 98.95;
    return MatchText::tr("%1 %").arg(QLocale().toString(percent, 'f', isNearTheEnd ? 1 : 0));
}

QString sourceText(const QString &source, const QString &system)
{
    static const QString service = QStringLiteral("reconciliation ");
    if (source == QLatin1String("index"))
        return MatchText::tr("found by our search");
    if (source == QLatin1String("alias"))
        return MatchText::tr("from an earlier decision");
    if (source == QLatin1String("target"))
        return MatchText::tr("named by %1").arg(system);
    if (source == QLatin1String("link") || source == QLatin1String("crosswalk"))
        return MatchText::tr("stored link");
    if (source.startsWith(service))
        return MatchText::tr("from service %1").arg(source.mid(service.size()));
    return source;
}

QString searchText(const Suggestions &suggestions, const QString &system)
{
    const QLocale locale;
    const QString searched = locale.toString(suggestions.searched);
    switch (suggestions.state) {
    case SearchState::Failed:
        return MatchText::tr("The search failed: %1").arg(suggestions.remark);
    case SearchState::Incomplete:
        if (suggestions.expected <= 0)
            return MatchText::tr("Only %1 accounts of %2 are known here yet: the right one may be "
                                 "missing.")
                .arg(searched, system);
        return MatchText::tr(
                   "Only %1 of %2 accounts of %3 are known here yet: the right one may be "
                   "missing.")
            .arg(searched, locale.toString(suggestions.expected), system);
    case SearchState::Complete:
        break;
    }
    if (!suggestions.candidates.empty())
        return {};
    return MatchText::tr("Searched %1 accounts of %2, none is alike enough.").arg(searched, system);
}

QString candidateSentence(int rank, const Candidate &candidate, const Account &query, bool isSure)
{
    const auto fields = gradedFields(query, candidate);
    QStringList sentences{MatchText::tr("%1. %2, score %3, confidence %4")
                              .arg(QString::number(rank), candidate.account.name,
                                   QString::number(qRound(candidate.score)),
                                   probabilityText(candidate.confidence))};
    if (isSure)
        sentences += MatchText::tr("sure");
    if (const auto words = fieldsThat(fields, true); !words.isEmpty())
        sentences += MatchText::tr("for it: %1").arg(words.join(QStringLiteral(", ")));
    if (const auto words = fieldsThat(fields, false); !words.isEmpty())
        sentences += MatchText::tr("against it: %1").arg(words.join(QStringLiteral(", ")));
    return sentences.join(QStringLiteral("; "));
}

} // namespace unsnag
