// SPDX-License-Identifier: MIT
#pragma once

#include <QMessageBox>

namespace outcry {

/// Asks once what is to become of several pasted lines. Deletes itself; closing it is a no, and
/// nothing is lost: the lines are still in the clipboard.
class PasteQuestion : public QMessageBox
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
