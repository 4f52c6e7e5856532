# SPDX-License-Identifier: MIT
"""A screen reader without a voice: looks at a program through AT-SPI as Orca does, and writes what it finds, a line each:

    listens                    from now on nothing is missed
    reads ROLE<tab>NAME        something new in the tree of the program
    item NAME                  a new item of the list "Messages"
    speaks NAME                a notification that showed itself: what Orca says aloud

    screen_reader.py APPLICATION
"""
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib

PAUSE_MS = 300
# A room may have a million lines.
MOST_CHILDREN = 200


def write(*words):
    print(*words, flush=True)


def children(node):
    for index in range(min(node.get_child_count(), MOST_CHILDREN)):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


class Reader:
    def __init__(self, application):
        self.application = application
        self.known = set()
        self.items = 0

    def look(self):
        try:
            for program in children(Atspi.get_desktop(0)):
                if program.get_name() == self.application:
                    self.walk(program)
        except GLib.Error:
            pass  # What was looked at is gone by now: the next look tells.
        self.look_soon()
        return False

    def look_soon(self):
        # A look may take longer than the pause; what is told meanwhile comes first.
        GLib.timeout_add(PAUSE_MS, self.look, priority=GLib.PRIORITY_LOW)

    def walk(self, node):
        role, name = node.get_role_name(), node.get_name() or ""
        if name and (role, name) not in self.known:
            self.known.add((role, name))
            write(f"reads {role}\t{name}")
        if role == "list" and name == "Messages":
            for index in range(self.items, node.get_child_count()):
                write("item", node.get_child_at_index(index).get_name())
                self.items = index + 1
            return
        for child in children(node):
            self.walk(child)

    def hear(self, event):
        if event.detail1 and event.source.get_role() == Atspi.Role.NOTIFICATION:
            write("speaks", " / ".join(event.source.get_name().split("\n")))


def await_bus():
    """The launcher of the bus for assistive technology may still be starting."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    question = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner")
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if session.call_sync(*question, GLib.Variant("(s)", ("org.a11y.Bus",)), None, 0, -1).unpack()[0]:
            return
        time.sleep(0.02)
    sys.exit("nobody offers org.a11y.Bus")


await_bus()
reader = Reader(sys.argv[1])
Atspi.init()
listener = Atspi.EventListener.new(reader.hear)
listener.register("object:state-changed:showing")
write("listens")
reader.look_soon()
Atspi.event_main()
