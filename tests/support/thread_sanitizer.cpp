// SPDX-License-Identifier: MIT
// Only in builds for the thread sanitizer. Qt's own libraries are not built for it, so it does not see that posting an event
// and receiving it are in order, and takes every queued call for a race. The few doors through which our threads post stand
// here before Qt's: each tells the sanitizer of the order and goes on to Qt's. Memory that two threads share in any other way
// is still found. How exact: all posts are one, so what is ordered by an unrelated event only is taken for ordered.
#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QThread>

#include <dlfcn.h>

extern "C" void __tsan_acquire(void *);
extern "C" void __tsan_release(void *);

namespace {

char posts;

/// Qt's function of this mangled name.
template <typename Function>
Function *next(const char *name)
{
    void *const found = ::dlsym(RTLD_NEXT, name);
    if (!found)
        qFatal("Qt has no %s", name);
    return reinterpret_cast<Function *>(found);
}

} // namespace

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *result)
{
    static auto *const qts = next<bool(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    __tsan_release(&posts);
    return qts(object, slot, type, result);
}

void QMetaObject::activate(QObject *sender, const QMetaObject *metaObject, int signal, void **arguments)
{
    static auto *const qts = next<void(QObject *, const QMetaObject *, int, void **)>("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    __tsan_release(&posts);
    qts(sender, metaObject, signal, arguments);
}

void QCoreApplication::postEvent(QObject *receiver, QEvent *event, int priority)
{
    static auto *const qts = next<void(QObject *, QEvent *, int)>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    __tsan_release(&posts);
    qts(receiver, event, priority);
}

void QObject::deleteLater()
{
    static auto *const qts = next<void(QObject *)>("_ZN7QObject11deleteLaterEv");
    __tsan_release(&posts);
    qts(this);
}

bool QObject::event(QEvent *event)
{
    static auto *const qts = next<bool(QObject *, QEvent *)>("_ZN7QObject5eventEP6QEvent");
    __tsan_acquire(&posts);
    const bool isTaken = qts(this, event);
    // Whoever waits for the end of this thread comes after all that it did.
    __tsan_release(&posts);
    return isTaken;
}

bool QThread::wait(QDeadlineTimer deadline)
{
    static auto *const qts = next<bool(QThread *, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool isOver = qts(this, deadline);
    __tsan_acquire(&posts);
    return isOver;
}
