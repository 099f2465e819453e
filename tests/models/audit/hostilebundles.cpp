// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/audit/hostilebundles.h"

#include "models/audit/canonicaljson.h"
#include "models/audit/digest.h"
#include "models/audit/visibletext.h"

namespace unsnag {
namespace {

const QString altered = QStringLiteral("altered");

//! The sixth entry becomes these bytes, in a tree and under signatures that are right.
Edit entry(const QByteArray &bytes)
{
    return [bytes](Forgery &b) {
        b.log.entries[5] = bytes;
        b.log.earlier.clear();
        b.files = b.log.files();
    };
}

//! One member of the sixth entry gets this text as its value.
Edit member(const QByteArray &name, const QByteArray &value)
{
    return [=](Forgery &b) {
        QByteArray bytes = b.log.entries[5];
        const qsizetype at = bytes.indexOf('"' + name + "\":") + name.size() + 3;
        const qsizetype end = bytes.indexOf(",\"", at);
        entry(bytes.replace(at, end - at, value))(b);
    };
}

Edit file(const QString &path, const QByteArray &bytes)
{
    return [=](Forgery &b) {
        b.files[path] = bytes;
        b.sign();
    };
}

//! Evidence of this content, to which an entry commits.
Edit evidence(const QByteArray &content)
{
    return [content](Forgery &b) {
        const QByteArray payload = QByteArray(saltBytes, 's') + content;
        const QString digest = toHex(sha256(payload));
        b.log.drafts[4].more.set(QStringLiteral("why_sha256"), digest);
        b.log.payloads = {{digest, payload}};
        b.log.write();
        b.files = b.log.files();
    };
}

//! A checkpoint that says so many entries, rightly signed.
Edit headOfSize(const QByteArray &size)
{
    return [size](Forgery &b) {
        SignedNote note = *readSignedNote(b.files["checkpoint"]);
        note.text.replace("\n10\n", '\n' + size + '\n');
        b.files["checkpoint"] = signNote(note.text, {&b.key})->toBytes();
        b.sign();
    };
}

Edit manifestSize(const QByteArray &size)
{
    return [size](Forgery &b) {
        SignedNote note = *readSignedNote(b.files["MANIFEST"]);
        const qsizetype at = note.text.indexOf(' ') + 1;
        note.text.replace(at, note.text.indexOf(' ', at) - at, size);
        b.files["MANIFEST"] = signNote(note.text, {&b.key})->toBytes();
    };
}

Edit inert(const QStringList &texts)
{
    return [texts](Forgery &b) {
        b.log = logOf(b.key, texts);
        b.files = b.log.files();
    };
}

void addNumbers(std::vector<HostileBundle> &all)
{
    const QByteArray nines(5000, '9');
    for (const QByteArray &number :
         {QByteArray("1e400"), QByteArray("-0"), nines, '-' + nines, QByteArray("9007199254740993"),
          QByteArray("1e-999999999"), QByteArray("9223372036854775808"), QByteArray("0x10")})
        all.push_back({"entry number " + number.left(20), member("seq", number), altered});
    for (const QByteArray &size :
         {QByteArray("9223372036854775807"), QByteArray("9007199254740991")})
        all.push_back({"checkpoint of " + size, headOfSize(size), QStringLiteral("incomplete")});
    for (const QByteArray &size : {QByteArray("9223372036854775808"), QByteArray("-1"), nines,
                                   QByteArray("1e3"), QByteArray("010")})
        all.push_back({"checkpoint of " + size.left(20), headOfSize(size), altered});
    for (const QByteArray &size : {QByteArray("9223372036854775807"), QByteArray("-1"), nines})
        all.push_back({"file of " + size.left(20), manifestSize(size), altered});
    all.push_back({"contents.json of a gigantic number",
                   file("contents.json", "{\"payloads\":[" + nines + "]}"), altered});
    all.push_back({"amount that is gigantic", inert({"1e999999999"}), QStringLiteral("intact")});
    all.push_back(
        {"amount of many digits", inert({QString(1500, u'9')}), QStringLiteral("intact")});
}

void addDepths(std::vector<HostileBundle> &all)
{
    const QByteArray open = QByteArray(30'000, '[');
    const QByteArray deep = open + QByteArray(30'000, ']');
    const QByteArray deeper = QByteArray(2'000'000, '[') + QByteArray(2'000'000, ']');
    all.push_back({"deep entry", entry(deep), altered});
    all.push_back({"deep member", member("kind", deep), altered});
    all.push_back({"deep and open", entry(open), altered});
    all.push_back({"deep evidence", evidence(deeper), altered});
    all.push_back(
        {"deep objects in evidence",
         evidence(QByteArray("{\"a\":").repeated(500'000) + "1" + QByteArray(500'000, '}')),
         altered});
    all.push_back(
        {"deep contents.json", file("contents.json", "{\"payloads\":" + deeper + "}"), altered});
}

void addBytes(std::vector<HostileBundle> &all)
{
    for (const QByteArray &bytes :
         {QByteArray("\xff"), QByteArray("\xc0\xaf"), QByteArray("\xed\xa0\x80"),
          QByteArray("\xe2\x80"), QByteArray("\0", 1), QByteArray("\x1b[2J")}) {
        const QByteArray name = bytes.toHex();
        const QByteArray text = '"' + bytes + '"';
        all.push_back({"entry of bytes " + name, entry(bytes), altered});
        all.push_back({"kind of bytes " + name, member("kind", text), altered});
        all.push_back({"evidence of bytes " + name, evidence(text), altered});
        all.push_back({"contents.json of bytes " + name,
                       file("contents.json", "{\"payloads\":[" + text + "]}"), altered});
        all.push_back({"keys of bytes " + name, file("keys", bytes + '\n'), altered});
        all.push_back({"checkpoint of bytes " + name, file("checkpoint", bytes), altered});
        all.push_back({"older checkpoint of bytes " + name, file("checkpoints/4", bytes), altered});
        all.push_back({"guide of bytes " + name, file("VERIFY.md", bytes),
                       QStringLiteral("intact")}); // nobody here reads it
    }
    all.push_back({"half a surrogate pair", member("kind", "\"\\ud800\""), altered});
    all.push_back({"a name twice", entry("{\"a\":1,\"a\":1}"), altered});
}

void addSizes(std::vector<HostileBundle> &all)
{
    const QByteArray large(3 << 20, 'x');
    all.push_back({"large checkpoint", file("checkpoint", large), altered});
    all.push_back({"large list of keys", file("keys", large), altered});
    all.push_back(
        {"large list of keys of many lines", file("keys", QByteArray(3 << 20, '\n')), altered});
    const auto listing = [](const QByteArray &more) {
        return [more](Forgery &b) {
            QByteArray text = b.files["contents.json"];
            file("contents.json", text.replace("\"payloads\":[", "\"payloads\":[" + more))(b);
        };
    };
    all.push_back({"large evidence list", listing(QByteArray("1,").repeated(1'000'000)), altered});
    const QByteArray erased = "{\"entry\":4,\"name\":\"why\",\"sha256\":\"" + QByteArray(64, '0') +
                              "\",\"state\":\"erased\"},";
    all.push_back({"evidence listed twice", listing(erased.repeated(2)), altered});
    QByteArray strays;
    for (int i = 0; i < 20'000; ++i)
        strays += "{\"entry\":4,\"name\":\"why\",\"sha256\":\"" +
                  QByteArray::number(i).rightJustified(64, '0') + "\",\"state\":\"included\"},";
    all.push_back({"evidence list of many strays", listing(strays), QStringLiteral("incomplete")});
    all.push_back({"entries that are all zero",
                   file("tile/entries/000.p/10", QByteArray(20 << 20, '\0')), altered});
    all.push_back({"page that is large", file("report.html", QByteArray(20 << 20, '<')),
                   QStringLiteral("intact")});
}

} // namespace

QStringList hostileTexts()
{
    return {QStringLiteral("<script>alert(1)</script>"),
            QStringLiteral("<img src=\"file:///etc/passwd\" onerror=alert(1)>"),
            QStringLiteral("</table></body><iframe src=http://example.com/>"),
            QStringLiteral("\"><svg/onload=alert(1)>"),
            QStringLiteral("<a href=\"javascript:alert(1)\">here</a>"),
            QStringLiteral("&lt;b&gt;&#60;script&#62;"),
            QStringLiteral("%1 %2 %99 %n"),
            QStringLiteral("../../../../etc/passwd"),
            QString(QChar(0x1b)) + QStringLiteral("]0;owned") + QChar(7),
            QString(QChar(0x202e)) + QStringLiteral("txt.exe"),
            QStringLiteral("a\r\nintact: all is well\n")};
}

SampleBundle logOf(const SecretNoteKey &key, const QStringList &texts)
{
    SampleBundle sample = SampleBundle::counted(key, static_cast<int>(texts.size()));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString &text = texts[i];
        const QByteArray payload =
            QByteArray(saltBytes, 's') + *canonicalJson(JsonObject{{text, text}});
        const QString digest = toHex(sha256(payload));
        sample.payloads[digest] = payload;
        AuditDraft &draft = sample.drafts[static_cast<std::size_t>(i)];
        draft.kind = QStringLiteral("exception.opened");
        draft.actor.name = draft.exception = draft.reason = draft.operation = text;
        draft.stateBefore.clear();
        draft.stateAfter = QStringLiteral("open");
        draft.more = JsonObject{
            {QStringLiteral("amount"), text},           {QStringLiteral("currency"), text},
            {QStringLiteral("trace_id"), text},         {QStringLiteral("event"), text},
            {text + QStringLiteral("_sha256"), digest}, {text, text}};
    }
    sample.write();
    return sample;
}

std::vector<HostileBundle> hostileBundles()
{
    std::vector<HostileBundle> all;
    addNumbers(all);
    addDepths(all);
    addBytes(all);
    addSizes(all);
    all.push_back({"HTML and scripts in names", inert(hostileTexts()), QStringLiteral("intact")});
    for (const QString &text : hostileTexts()) {
        all.push_back({"workspace called " + visibleLine(text).toUtf8(),
                       [text](Forgery &b) {
                           JsonObject json = readJson(b.log.entries[5])->object();
                           json[QStringLiteral("site")] = text;
                           entry (*canonicalJson(json))(b);
                       },
                       altered});
        all.push_back({"broken rule about " + visibleLine(text).toUtf8(),
                       [text](Forgery &b) {
                           b.log = logOf(b.key, {text, text});
                           b.files = b.log.files();
                       },
                       QStringLiteral("policy_broken")});
    }
    all.push_back({"HTML as the page", file("report.html", "<script>alert(1)</script>"),
                   QStringLiteral("intact")});
    return all;
}

} // namespace unsnag
