// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace outcry {

/// Shows several pasted lines and asks once what is to become of them. Return alone sends nothing: who pastes and types on
/// has not looked yet. Deletes itself; closing it is a no, and nothing is lost: the lines are still in the clipboard.
class PasteQuestion : public QDialog
{
    Q_OBJECT

public:
    /// More would take minutes to be said; a server slows fast writers down.
    static constexpr int kMostSingleLines = 50;

    /// `isTooLong`: it does not fit one message.
    PasteQuestion(const QString &text, bool isTooLong, QWidget *parent);

signals:
    void sendTogether();
    void sendSingly();
    /// To be looked through first.
    void insertOnly();
};

} // namespace outcry
