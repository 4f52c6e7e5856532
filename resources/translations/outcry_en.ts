<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>outcry</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people took another name</source>
        <translation>
            <numerusform>%n person took another name</numerusform>
            <numerusform>%n people took another name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new lines</source>
        <translation>
            <numerusform>%n new line</numerusform>
            <numerusform>%n new lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::ConnectionView</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::JoinDialog</name>
    <message numerus="yes">
        <source>#%1 — you are here, %n people</source>
        <translation>
            <numerusform>#%1 — you are here, %n person</numerusform>
            <numerusform>#%1 — you are here, %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::LogPane</name>
    <message numerus="yes">
        <source>%n lines copied</source>
        <translation>
            <numerusform>%n line copied</numerusform>
            <numerusform>%n lines copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::PasteQuestion</name>
    <message numerus="yes">
        <source>You are about to paste %n lines.</source>
        <translation>
            <numerusform>You are about to paste %n line.</numerusform>
            <numerusform>You are about to paste %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No more than %n lines are sent one by one.</source>
        <translation>
            <numerusform>No more than %n line is sent one by one.</numerusform>
            <numerusform>No more than %n lines are sent one by one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::QuoteGrid</name>
    <message numerus="yes">
        <source>&amp;Remove %n symbols</source>
        <translation>
            <numerusform>&amp;Remove %n symbol</numerusform>
            <numerusform>&amp;Remove %n symbols</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::RoomListModel</name>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1, %n unread</numerusform>
            <numerusform>%1, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::ServerWindow</name>
    <message numerus="yes">
        <source>%n warnings and errors you have not seen</source>
        <translation>
            <numerusform>%n warning or error you have not seen</numerusform>
            <numerusform>%n warnings and errors you have not seen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days, %1</source>
        <translation>
            <numerusform>%n day, %1</numerusform>
            <numerusform>%n days, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::Teller</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::Tray</name>
    <message numerus="yes">
        <source>Outcry: %n unread</source>
        <translation>
            <numerusform>Outcry: %n unread</numerusform>
            <numerusform>Outcry: %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::WatchFiles</name>
    <message numerus="yes">
        <source>%n symbol(s) imported from %1.</source>
        <translation>
            <numerusform>%n symbol imported from %1.</numerusform>
            <numerusform>%n symbols imported from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n symbol(s) left out: a list holds 1,000 rows, all lists together 1,000 symbols.</source>
        <translation>
            <numerusform>%n symbol left out: a list holds 1,000 rows, all lists together 1,000 symbols.</numerusform>
            <numerusform>%n symbols left out: a list holds 1,000 rows, all lists together 1,000 symbols.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::WatchLists</name>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>%n row added</numerusform>
            <numerusform>%n rows added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) removed</source>
        <translation>
            <numerusform>%n row removed</numerusform>
            <numerusform>%n rows removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) moved</source>
        <translation>
            <numerusform>%n row moved</numerusform>
            <numerusform>%n rows moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) moved to &quot;%1&quot;</source>
        <translation>
            <numerusform>%n row moved to &quot;%1&quot;</numerusform>
            <numerusform>%n rows moved to &quot;%1&quot;</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>outcry::WindowsButton</name>
    <message numerus="yes">
        <source>%n windows</source>
        <translation>
            <numerusform>%n window</numerusform>
            <numerusform>%n windows</numerusform>
        </translation>
    </message>
</context>
</TS>
