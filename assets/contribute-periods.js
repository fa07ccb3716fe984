// Dates and periods as they are typed, read as `shirube check` reads them.
// Takes a text; gives its first and last day, or what is wrong with it. The grammar is that of values/period.h; the
// same readings (tests/contribute/periods.json) hold both to it.
// Must not touch a page, and must not guess: what is not a date stays unread.
'use strict';

(() => {
  const api = globalThis.shirubeForm ??= {};

  // --- one form for all spellings (text/fold.h) ---

  const DASHES = /[\u02D7\u2010\u2012-\u2015\u2043\u2212\u2500\u2501]/g;

  /** For matching only: width, case, invisible characters, dashes and white space do not matter. */
  const fold = (text) => text.normalize('NFKC').toLowerCase().replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC').replace(DASHES, '-').replace(/\u301C/g, '~').replace(/\p{White_Space}+/gu, ' ').trim()
    .replace(/障がい|障碍/g, '障害');

  /** Headings: brackets and punctuation do not matter either. */
  const foldHeading = (text) => fold(fold(text).replace(/[\p{P}\p{Z}<>\u226A\u226B~]/gu, ''));

  // --- the parts of a date (values/period_grammar.cpp) ---

  const ERAS = [
    ['明治', 'm', 1868, '1868-01-25'], ['大正', 't', 1912, '1912-07-30'], ['昭和', 's', 1926, '1926-12-25'],
    ['平成', 'h', 1989, '1989-01-08'], ['令和', 'r', 2019, '2019-05-01'],
  ].map(([name, letter, first, day]) => ({ name, letter, first, day }));
  const FIRST_GREGORIAN = 6; // of 明治: earlier months and days follow the old calendar
  const NONE = 0;
  const YEAR = 1;
  const FISCAL = 2;
  const MONTH = 3;
  const DAY = 4;
  const UNITS = [['年度', FISCAL], ['年', YEAR], ['月', MONTH], ['日', DAY]];

  class Cursor {
    constructor(text) { this.text = text; this.at = 0; }
    get rest() { return this.text.slice(this.at); }
    get atEnd() { return this.at >= this.text.length; }
    accept(word) {
      if (!this.text.startsWith(word, this.at)) return false;
      this.at += word.length;
      return true;
    }
    number() {
      const digits = /^[0-9]*/.exec(this.rest)[0];
      this.at += digits.length;
      return digits ? { value: digits.length > 9 ? 999999999 : Number(digits), digits: Math.min(digits.length, 10) } : null;
    }
    unit() {
      const found = UNITS.find(([word]) => this.accept(word));
      return found ? found[1] : NONE;
    }
    era() { return ERAS.find(({ name, letter }) => this.accept(name) || this.accept(letter)) ?? null; }
  }

  /** The .4.30 of H31.4.30. A dash is left alone behind an era and before four digits. */
  const readSigned = (at, side) => {
    for (const sign of ['.', '/', '-']) {
      for (;;) {
        const start = at.at;
        if (side.unit === DAY || !at.accept(sign)) break;
        const number = at.number();
        if (!number || number.digits > 2 || (sign === '-' && side.era)) {
          at.at = start;
          return;
        }
        side.unit = side.month ? DAY : MONTH;
        side[side.month ? 'day' : 'month'] = number;
      }
      if (side.month) return;
    }
  };

  /** The 4月30日 of 平成31年4月30日; false for units out of order. */
  const readWorded = (at, side) => {
    for (const next of [MONTH, DAY]) {
      if (side.unit === FISCAL || next <= side.unit) continue;
      const number = at.number();
      if (!number) return true;
      const unit = at.unit();
      if (unit === NONE) {
        side.bare = number;
        return true;
      }
      if (unit !== next) return false;
      side[unit === MONTH ? 'month' : 'day'] = number;
      side.unit = unit;
    }
    return true;
  };

  const readSide = (at) => {
    const side = { era: at.era(), year: null, month: null, day: null, bare: null, unit: NONE };
    const number = side.era && at.accept('元') ? { value: 1, digits: 1 } : at.number();
    if (!number) return null;
    side.unit = at.unit();
    if (side.unit === NONE) {
      const year = side.era || number.digits === 4;
      side[year ? 'year' : 'bare'] = number;
      if (year) readSigned(at, side);
      return side;
    }
    const year = side.unit <= FISCAL;
    if (!year && side.era) return null;
    side[year ? 'year' : side.unit === MONTH ? 'month' : 'day'] = number;
    return readWorded(at, side) ? side : null;
  };

  const skipClosing = (at, side) => {
    const hasEnd = side.unit !== NONE && side.unit !== DAY && !side.bare;
    while (at.accept('時点') || at.accept('現在') || at.accept('頃') || (hasEnd && at.accept('末'))) continue;
  };

  // --- what one side leaves to the other to say (values/period_completion.cpp) ---

  const hasOwnYear = ({ year, era }) => Boolean(year && (era || year.digits >= 4));

  const settleBareEnd = (begin, end) => {
    if (!end.bare) return true;
    if (end.year || end.month || end.day || begin.bare) return false;
    end[begin.day ? 'day' : begin.month ? 'month' : 'year'] = end.bare;
    end.bare = null;
    end.unit = begin.unit;
    return true;
  };

  const settleBareBegin = (begin, end) => {
    if (!begin.bare) return true;
    const next = begin.month ? DAY : MONTH;
    if (!begin.year || end.unit !== next) return false;
    begin[begin.month ? 'day' : 'month'] = begin.bare;
    begin.bare = null;
    begin.unit = next;
    return true;
  };

  const borrow = (begin, end) => {
    if (!end.year) {
      if (end.month ? !begin.month : !begin.day) return false;
      end.month ??= begin.month;
      end.year = begin.year;
      end.era = begin.era;
    }
    if (!hasOwnYear(end)) end.era = begin.era;
    return hasOwnYear(end);
  };

  const completeRange = (begin, end) => {
    if (!settleBareEnd(begin, end) || !settleBareBegin(begin, end)) return false;
    if (!hasOwnYear(begin) || !borrow(begin, end)) return false;
    if (begin.unit === NONE) begin.unit = end.unit === FISCAL ? FISCAL : YEAR;
    if (end.unit === NONE) end.unit = begin.unit === FISCAL ? FISCAL : YEAR;
    return true;
  };

  const completeSingle = (side) => {
    if (side.unit === NONE) side.unit = YEAR;
    return !side.bare && hasOwnYear(side);
  };

  const inOldCalendar = ({ year, era, month }) => era === ERAS[0] && year.value > 0 && year.value < FIRST_GREGORIAN && month;

  const readRange = (at, begin, afterDigit) => {
    const dash = at.accept('-');
    if (!dash && !at.accept('~')) return null;
    if ((at.atEnd && !(dash && afterDigit)) || at.rest === '現在') {
      return completeSingle(begin) ? { begin, end: null, open: true } : null;
    }
    const end = readSide(at);
    if (!end || (dash && end.bare)) return null;
    skipClosing(at, end);
    return at.atEnd && completeRange(begin, end) ? { begin, end, open: false } : null;
  };

  const parse = (raw) => {
    const folded = fold(raw);
    if (/[0-9] [0-9]/.test(folded)) return null;
    const text = folded.replaceAll(' ', '');
    const at = new Cursor(text);
    const begin = readSide(at);
    if (!begin) return null;
    skipClosing(at, begin);
    const whole = at.atEnd ? (completeSingle(begin) ? { begin, end: null, open: false } : null)
      : readRange(at, begin, /[0-9]/.test(text[at.at - 1]));
    if (!whole || inOldCalendar(whole.begin) || (whole.end && inOldCalendar(whole.end))) return null;
    return whole;
  };

  // --- days (values/period.cpp) ---

  const PRECISIONS = { [DAY]: 'Day', [MONTH]: 'Month', [YEAR]: 'Year', [FISCAL]: 'FiscalYear' };
  const daysIn = (year, month) => new Date(Date.UTC(2000, month, 0)).getUTCDate()
    - (month === 2 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 1 : 0);
  const iso = (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

  const daysOf = (side) => {
    const { value, digits } = side.year;
    if (side.era ? value === 0 : digits !== 4) return null;
    const year = side.era ? side.era.first + value - 1 : value;
    if (year < 1868 || year > 2200) return null;
    const precision = PRECISIONS[side.unit];
    if (side.unit === FISCAL) return { first: iso(year, 4, 1), last: iso(year + 1, 3, 31), precision };
    if (side.unit === YEAR) return { first: iso(year, 1, 1), last: iso(year, 12, 31), precision };
    const { month, day } = side;
    if (month.digits > 2 || month.value < 1 || month.value > 12) return null;
    const most = daysIn(year, month.value);
    if (side.unit === MONTH) return { first: iso(year, month.value, 1), last: iso(year, month.value, most), precision };
    if (day.digits > 2 || day.value < 1 || day.value > most) return null;
    const only = iso(year, month.value, day.value);
    return { first: only, last: only, precision };
  };

  const isBeyondEra = (side, days) => {
    const next = ERAS[ERAS.indexOf(side.era) + 1];
    return Boolean(side.era && next && days.first >= next.day);
  };

  const common = (a, b) => (a === b ? a : a === 'Day' || b === 'Day' ? 'Day' : 'Month');

  /** @returns {problem: 'unreadable' | 'impossible'} or {begin, end (null when open), precision, beyondEra} */
  const readPeriod = (raw) => {
    const written = parse(raw);
    if (!written) return { problem: 'unreadable' };
    const begin = daysOf(written.begin);
    const end = written.end ? daysOf(written.end) : begin;
    if (!begin || !end || end.last < begin.first) return { problem: 'impossible' };
    return {
      begin: begin.first,
      end: written.open ? null : end.last,
      precision: common(begin.precision, end.precision),
      beyondEra: isBeyondEra(written.begin, begin) || Boolean(written.end && isBeyondEra(written.end, end)),
    };
  };

  const labelOf = (day, precision) => {
    const [year, month, date] = day.split('-').map(Number);
    if (precision === 'FiscalYear') return `${month < 4 ? year - 1 : year}年度`;
    return `${year}年${precision === 'Year' ? '' : `${month}月${precision === 'Month' ? '' : `${date}日`}`}`;
  };

  /** The Western form: 2020年1月, 2015年度～. */
  const westernLabel = ({ begin, end, precision }) => {
    const first = labelOf(begin, precision);
    const last = end && labelOf(end, precision);
    return end ? (first === last ? first : `${first}～${last}`) : `${first}～`;
  };

  Object.assign(api, { fold, foldHeading, readPeriod, westernLabel });
})();
