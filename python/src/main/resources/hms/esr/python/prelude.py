# Runs before any probe and hands Java four functions. What keeps a script from files, sockets, the
# host and threads is the engine's context, which allows none of them; what is refused here is
# refused for its clear message and to keep numbers the same from run to run.


def prelude(ask, print_limit):
    import builtins as real
    import sys

    FILE = 'probe.py'
    ALLOWED = frozenset((
        '__future__', 'abc', 'bisect', 'cmath', 'collections', 'collections.abc',
        'copy', 'dataclasses', 'datetime', 'decimal', 'enum', 'fractions', 'functools', 'heapq',
        'itertools', 'json', 'math', 'numbers', 'operator', 're', 'statistics', 'string',
        'textwrap', 'typing'))
    CHANCE = frozenset(('random', 'secrets', 'uuid'))
    REFUSED = ('breakpoint', 'copyright', 'credits', 'exit', 'help', 'input', 'license', 'open',
               'quit')

    # Not BaseException: that would also take the engine's interrupt, and with it the place of it.
    RAISED = (Exception, SystemExit, KeyboardInterrupt, GeneratorExit)

    class ProbeError(Exception):
        """A rule of probes was broken; its text says how to mend that."""

    class QueryError(Exception):
        """A question to db could not be answered."""

    class Session:
        """What one call of Java is about."""
        day = None
        now = None
        printed = 0
        register = None

    at = Session()

    # ---- the clock -------------------------------------------------------------------------------

    def moment():
        if at.now is None:
            raise ProbeError('there is no time while the script is read; ask for it inside the '
                             'function that is registered')
        return at.now

    def datetime_module():
        """The datetime module, whose today and now are the city's."""
        import datetime

        class date(datetime.date):
            @classmethod
            def today(cls):
                y, m, d, _, _, _ = moment()
                return cls(y, m, d)

        class city_datetime(datetime.datetime):
            @classmethod
            def now(cls, tz=None):
                return cls(*moment(), tzinfo=tz)

            @classmethod
            def today(cls):
                return cls.now()

            utcnow = today

        city_datetime.__name__ = city_datetime.__qualname__ = 'datetime'
        module = type(sys)('datetime')
        module.__dict__.update(
            (k, v) for k, v in vars(datetime).items() if not k.startswith('_'))
        module.date = date
        module.datetime = city_datetime
        module.datetime_CAPI = None
        return module

    class Clock:
        """The city's time: day (from 0, measured days) and now (a datetime)."""
        __slots__ = ()

        @property
        def day(self):
            moment()
            return at.day

        @property
        def now(self):
            return imported('datetime').datetime.now()

        @property
        def today(self):
            return imported('datetime').date.today()

    # ---- imports ---------------------------------------------------------------------------------

    special = {}

    def imported(name):
        if name not in special:
            special[name] = datetime_module()
        return special[name]

    real_import = real.__import__

    def guarded_import(name, globals=None, locals=None, fromlist=(), level=0):
        # What the library and the engine (which gives no globals) import is their own affair.
        if globals is None or globals.get('__name__') != 'probe':
            return real_import(name, globals, locals, fromlist, level)
        return probe_import(name, globals, locals, fromlist, level)

    def probe_import(name, globals=None, locals=None, fromlist=(), level=0):
        if level:
            raise ImportError('a probe is one file; it cannot import from beside itself')
        if name == 'time':
            raise ImportError('a probe cannot import time, for a run has only the city\'s: use '
                              'clock.day, clock.today or clock.now')
        if name in CHANCE:
            raise ImportError('a probe cannot import ' + name + ', for it must give the same number '
                              'for the same city')
        if name not in ALLOWED:
            raise ImportError('a probe cannot import ' + name + '; it may import '
                              + ', '.join(sorted(ALLOWED - {'__future__'})))
        if name == 'datetime':
            return imported('datetime')
        module = real_import(name, globals, locals, fromlist, 0)
        if name == 'statistics':
            module.NormalDist.samples = refusal('samples', 'it draws random numbers')
            module.random = None
        return module

    def refusal(name, why=None):
        def refused(*args, **kwargs):
            raise ProbeError('a probe cannot call ' + name + '()'
                             + ('; ' + why if why else '; it has no files and nobody to talk to'))
        return refused

    def counted_print(*values, sep=' ', end='\n', file=None, flush=False):
        text = (' ' if sep is None else sep).join(str(v) for v in values)
        at.printed += len(text) + len('\n' if end is None else end)
        if at.printed > print_limit:
            raise ProbeError('printed more than ' + str(print_limit) + ' characters; what a probe '
                             'prints is not kept, so print nothing')

    # A dictionary of builtins of a script's own is not heeded by the engine (25.0).
    for name in REFUSED:
        setattr(real, name, refusal(name))
    real.__import__ = guarded_import
    real.print = counted_print

    # ---- db --------------------------------------------------------------------------------------

    def plain(what, value):
        if value is None or isinstance(value, (bool, int, float, str)):
            return value
        if hasattr(value, 'isoformat'):
            return value.isoformat()
        raise TypeError(what + ' is ' + article(value) + '; give a text, a number, True, False, '
                        'None or a date (for more than equality use db.sql)')

    def text(what, value):
        if not isinstance(value, str):
            raise TypeError(what + ' is ' + article(value) + '; give its name in quotes')
        return value

    def aggregate(function, table, column, p, last_24h, since, equal):
        if at.now is None:
            raise ProbeError('there are no tables while the script is read; ask db inside the '
                             'function that is registered')
        if not isinstance(last_24h, bool):
            raise TypeError('last_24h is ' + article(last_24h) + '; give True or False')
        if isinstance(since, bool):
            raise TypeError('since is a bool; give a number of days before now, or a date')
        pairs = []
        for name, value in equal.items():
            pairs.append(name)
            pairs.append(plain(name, value))
        return answered(ask(
            function, text('the table', table),
            None if column is None else text('the column', column), p, last_24h,
            plain('since', since), *pairs))

    def answered(answer):
        kind = str(answer[0])
        if kind == 'error':
            raise QueryError(str(answer[1]))
        return answer[1]

    class Database:
        """The city's tables, as they are at this virtual moment."""
        __slots__ = ()

        def count(self, table, /, *, last_24h=False, since=None, **equal):
            return int(aggregate('count', table, None, 0.0, last_24h, since, equal))

        def sum(self, table, column, /, *, last_24h=False, since=None, **equal):
            return aggregate('sum', table, column, 0.0, last_24h, since, equal)

        def avg(self, table, column, /, *, last_24h=False, since=None, **equal):
            return aggregate('avg', table, column, 0.0, last_24h, since, equal)

        def max(self, table, column, /, *, last_24h=False, since=None, **equal):
            return aggregate('max', table, column, 0.0, last_24h, since, equal)

        def min(self, table, column, /, *, last_24h=False, since=None, **equal):
            return aggregate('min', table, column, 0.0, last_24h, since, equal)

        def quantile(self, table, column, /, p, *, last_24h=False, since=None, **equal):
            if isinstance(p, bool) or not isinstance(p, (int, float)) or not 0 <= p <= 1:
                raise ValueError('p is ' + repr(p) + '; give a number from 0 to 1, such as 0.9')
            return aggregate('quantile', table, column, float(p), last_24h, since, equal)

        def sql(self, query, /):
            if at.now is None:
                raise ProbeError('there are no tables while the script is read; ask db inside the '
                                 'function that is registered')
            rows = [list(row) for row in answered(ask('sql', text('the query', query)))]
            return rows[0][0] if len(rows) == 1 and len(rows[0]) == 1 else rows

    db = Database()
    clock = Clock()

    # ---- running ---------------------------------------------------------------------------------

    def article(value):
        name = type(value).__name__
        return ('an ' if name[:1] in 'aeiou' else 'a ') + name

    def line_of(error):
        line = 0
        trace = error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == FILE:
                line = trace.tb_lineno
            trace = trace.tb_next
        return line

    def failure(error):
        if isinstance(error, SyntaxError) and line_of(error) == 0:
            return ('error', error.lineno or 1, max(error.offset or 0, 0),
                    'syntax error: ' + str(error.msg), False)
        if isinstance(error, MemoryError):
            return ('error', line_of(error), 0, '', True)
        if isinstance(error, RecursionError):
            cause = 'the functions call each other too deep'
        elif isinstance(error, (ProbeError, ImportError, QueryError)):
            cause = str(error)
        else:
            cause = type(error).__name__ + ': ' + str(error)
        return ('error', line_of(error), 0, cause[:1000], False)

    def load(code):
        """Runs a script's top level with variables of its own; gives what it registered."""
        registered = {}

        def register(metric, function):
            if not isinstance(metric, str):
                raise ProbeError('register() got ' + article(metric) + ' as the name; give a text, '
                                 'such as register(\'finance.overdue\', overdue)')
            if not callable(function):
                raise ProbeError('register(' + repr(metric) + ', ...) got ' + article(function)
                                 + '; give the function itself, without calling it')
            if metric in registered:
                raise ProbeError(repr(metric) + ' is registered twice; take one away')
            registered[metric] = (function, sys._getframe(1).f_lineno)

        exec(code, {
            '__name__': 'probe', '__import__': probe_import, '__file__': FILE,
            'db': db, 'clock': clock, 'register': register})
        return registered

    programs = {}

    def begin(now, day):
        at.now = now
        at.day = day
        at.printed = 0

    def check(source):
        """What a script registers, as ('ok', name, line, name, line, ...)."""
        begin(None, None)
        try:
            found = load(compile(source, FILE, 'exec', 0, True))
            flat = ['ok']
            for metric, (_, line) in found.items():
                flat.append(metric)
                flat.append(line)
            return tuple(flat)
        except RAISED as error:
            return failure(error)

    def add(number, source):
        """Takes a script to sample; compiled at its first sample."""
        programs[number] = source

    def sample(number, metric, day, *now):
        """A probe's number, as ('ok', number)."""
        begin(None, None)
        try:
            code = programs[number]
            if isinstance(code, str):
                code = programs[number] = compile(code, FILE, 'exec', 0, True)
            found = load(code)
            if metric not in found:
                raise ProbeError('the script never calls register(' + repr(metric) + ', ...)')
            begin(now, day)
            return ('ok', number_of(found[metric][0](), found[metric][1]))
        except Unusable as wrong:
            return ('error', wrong.line, 0, wrong.text, False)
        except RAISED as error:
            return failure(error)

    class Unusable(Exception):
        def __init__(self, line, text):
            self.line = line
            self.text = text

    def number_of(value, line):
        if value is None:
            raise Unusable(line, 'the function returned nothing (None); end it with return and a '
                                 'number')
        if isinstance(value, (bool, str, bytes)) or not hasattr(value, '__float__'):
            raise Unusable(line, 'the function returned ' + article(value) + '; return a number')
        try:
            number = float(value)
        except OverflowError:
            number = float('inf')
        if number in (float('inf'), float('-inf')):
            raise Unusable(line, 'the function returned a number without bounds')
        return number

    return check, add, sample


prelude
