// SPDX-License-Identifier: MIT
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

/// Who may include whom (docs/ARCHITECTURE.md). A folder may always include itself.
class LayersTest : public QObject
{
    Q_OBJECT

private slots:
    void everyIncludeKeepsTheDirections();
    void aPlantedViolationIsFound();
    void sourcesBeginWithTheLicence();
    void theModelLinksNothingButQtCore();
};

namespace {

const QString kRoot = QStringLiteral(OUTCRY_SOURCE_DIR);

/// The longest matching folder counts. "server" itself (the root files) may use all of the server.
const QMap<QString, QStringList> kMayInclude{
    {QStringLiteral("model"), {}},
    {QStringLiteral("codecs"), {}},
    {QStringLiteral("client"), {QStringLiteral("model"), QStringLiteral("codecs")}},
    {QStringLiteral("ui"), {QStringLiteral("model")}},
    {QStringLiteral("resources"), {}},
    {QStringLiteral("server/streams"), {}},
    {QStringLiteral("server/http"), {QStringLiteral("server/streams"), QStringLiteral("codecs"), QStringLiteral("model/result.h")}},
    {QStringLiteral("server/pipes"), {QStringLiteral("server/streams"), QStringLiteral("server/http"), QStringLiteral("codecs")}},
    {QStringLiteral("server/doors"), {QStringLiteral("server/pipes"), QStringLiteral("server/http"), QStringLiteral("codecs"),
                      QStringLiteral("server/limits.h"), QStringLiteral("model")}},
    {QStringLiteral("server/commands"), {QStringLiteral("model")}},
    {QStringLiteral("server/feeds"), {QStringLiteral("model")}},
    {QStringLiteral("server"), {QStringLiteral("model"), QStringLiteral("server")}},
    {QStringLiteral("app"), {QStringLiteral("model"), QStringLiteral("client"), QStringLiteral("ui"), QStringLiteral("server"), QStringLiteral("resources")}},
};

QString folderOf(const QString &path)
{
    for (QString folder = path.section(u'/', 0, -2); !folder.isEmpty(); folder = folder.section(u'/', 0, -2)) {
        if (kMayInclude.contains(folder))
            return folder;
    }
    return {};
}

/// One line for each include of `text` that a file at `path` may not have.
QStringList violations(const QString &path, const QString &text)
{
    static const QRegularExpression include(QStringLiteral("^#include \"([^\"]+)\""),
                                            QRegularExpression::MultilineOption);
    const QString folder = folderOf(path);
    QStringList found;
    for (auto match = include.globalMatch(text); match.hasNext();) {
        const QString target = match.next().captured(1);
        if (!target.contains(u'/'))
            continue; // generated: "x.moc"
        QStringList allowed = kMayInclude.value(folder);
        allowed << folder;
        const bool isFine = std::any_of(allowed.begin(), allowed.end(), [&](const QString &one) {
            return target == one || target.startsWith(one + u'/');
        });
        if (!isFine)
            found << QStringLiteral("%1 includes %2, which %3 may not").arg(path, target, folder);
    }
    return found;
}

QStringList sourceFiles(const QStringList &folders)
{
    QStringList files;
    for (const QString &folder : folders) {
        QDirIterator walk(kRoot + u'/' + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            files << QDir(kRoot).relativeFilePath(walk.next());
    }
    return files;
}

QString contentOf(const QString &path)
{
    QFile file(kRoot + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const QStringList kSourceFolders{QStringLiteral("model"), QStringLiteral("codecs"), QStringLiteral("client"), QStringLiteral("ui"), QStringLiteral("server"), QStringLiteral("app"), QStringLiteral("resources")};

} // namespace

void LayersTest::everyIncludeKeepsTheDirections()
{
    const QStringList files = sourceFiles(kSourceFolders);
    QVERIFY(files.size() > 50);
    QStringList found;
    for (const QString &path : files)
        found << violations(path, contentOf(path));

    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void LayersTest::aPlantedViolationIsFound()
{
    QCOMPARE(violations(QStringLiteral("ui/chat_view.cpp"), QStringLiteral("#include \"client/outbox.h\"\n")).size(), 1);
    QCOMPARE(violations(QStringLiteral("model/desk.h"), QStringLiteral("#include \"server/hub.h\"\n")).size(), 1);
    QCOMPARE(violations(QStringLiteral("server/doors/native.cpp"), QStringLiteral("#include \"server/hub.h\"\n")).size(), 1);
    QCOMPARE(violations(QStringLiteral("server/worker.cpp"), QStringLiteral("#include \"server/hub.h\"\n")).size(), 0);
}

void LayersTest::sourcesBeginWithTheLicence()
{
    QStringList without;
    const QStringList files = sourceFiles(kSourceFolders + QStringList{QStringLiteral("tests")});
    for (const QString &path : files) {
        if (!contentOf(path).startsWith(QStringLiteral("// SPDX-License-Identifier: MIT\n")))
            without << path;
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
}

void LayersTest::theModelLinksNothingButQtCore()
{
    const QString lists = contentOf(QStringLiteral("model/CMakeLists.txt"));
    QVERIFY(lists.contains(QStringLiteral("LINK Qt6::Core\n")));
    QCOMPARE(lists.count(QStringLiteral("Qt6::")), 1);
}

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
