// SPDX-License-Identifier: MIT
// The least that a program with Qt, a menu and a table can be: the floor of start-up and memory.
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QTableWidget>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.menuBar()->addMenu(QStringLiteral("File"))->addAction(QStringLiteral("Quit"), &window, &QWidget::close);
    window.setCentralWidget(new QTableWidget(20, 5));
    window.resize(1200, 700);
    window.show();
    return QApplication::exec();
}
