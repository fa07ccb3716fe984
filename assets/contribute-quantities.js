// Numbers with their units as they are typed, read as `shirube check` reads them.
// Takes a text; gives whether it is one number with its unit, and its value. The grammar is that of values/quantity.h
// and amount.h; the same readings (tests/contribute/quantities.json) hold both to it.
// Must not touch a page, and must not guess a missing figure.
'use strict';

(() => {
  const api = globalThis.shirubeForm;

  const SPACE = '[ \\t\\n\\r\\u3000\\u00A0]*';
  const MOST_DIGITS = 15;
  // What may stand before a number and does not change it, and what may stand behind the unit.
  const BEFORE = new RegExp(`^${SPACE}(?:約|およそ|年間|年に|毎年|年|月に|毎月|月|週に|毎週|週|延べ|計|全)`);
  const AFTER = /(?:程度|前後|弱|強|ほど|くらい|ぐらい|近く|余り|以上|超|以下|以内|未満)$/;
  const SPACES = new RegExp(`^${SPACE}`);
  // A unit holds neither digits, particles, punctuation nor a bound, and begins with no second scale.
  const NOT_IN_UNIT = /[がをはにでともへやの、。「」『』【】〔〕 ,.:;!?~\-()[\]<>{}"']|以上|以下|以内|未満|程度|前後|超/;
  const NOT_BEFORE_UNIT = /^[百千万億兆]/;
  const SMALL = { 千: 3, 百: 2 };
  const BIG = { 兆: 12, 億: 8, 万: 4 };

  const withoutSpacesBehind = (text) => {
    let end = text.length;
    while (end > 0 && ' \t\n\r\u3000\u00A0'.includes(text[end - 1])) end -= 1;
    return text.slice(0, end);
  };
  const western = (digits) => digits.normalize('NFKC');

  /** 980,219 or 107.3; a comma has three digits behind it. */
  const readPlain = (text) => {
    const found = /^[0-9０-９]+((?:[,，][0-9０-９]+)*)([.．][0-9０-９]+)?/.exec(text);
    if (!found) return null;
    const groups = found[1] ? found[1].split(/[,，]/).slice(1) : [];
    const first = found[0].split(/[,，.．]/)[0];
    if (groups.length > 0 && (first.length > 3 || groups.some(({ length }) => length !== 3))) return null;
    const digits = western(found[0]).replaceAll(',', '');
    if (digits.replace('.', '').length > MOST_DIGITS) return null;
    return { value: Number(digits), length: found[0].length };
  };

  const readScale = (text, scales) => {
    const spaces = SPACES.exec(text)[0].length;
    const exponent = scales[text[spaces]];
    return exponent ? { exponent, length: spaces + 1 } : { exponent: 0, length: 0 };
  };

  /** Reads 1億2千万 part by part: each must fit into the room that the part before it left. */
  const readAmount = (text) => {
    let at = 0;
    let value = 0;
    let section = 0;
    let pending = false;
    let roomInSection = Infinity;
    let room = Infinity;
    const close = (exponent) => {
      const whole = section * 10 ** exponent;
      if (whole >= room) return false;
      value += whole;
      room = 10 ** exponent;
      section = 0;
      pending = false;
      roomInSection = Infinity;
      return true;
    };
    for (let more = true; more;) {
      const plain = readPlain(text.slice(at));
      if (!plain) return null;
      at += plain.length;
      const small = readScale(text.slice(at), SMALL);
      at += small.length;
      const big = readScale(text.slice(at), BIG);
      at += big.length;
      const part = plain.value * 10 ** small.exponent;
      if (part >= roomInSection) return null;
      section += part;
      pending = true;
      roomInSection = 10 ** small.exponent;
      if ((big.exponent > 0 || small.exponent === 0) && !close(big.exponent)) return null;
      more = small.exponent + big.exponent > 0 && /^[0-9０-９]/.test(text.slice(at));
    }
    return pending && !close(0) ? null : { value, length: at };
  };

  /** @returns {value, unit}, or null when there is no number, more than one, or a sentence around it. */
  const readQuantity = (raw) => {
    if (/[\p{Cc}\p{Cs}]/u.test(raw.replace(/[\t\n\r]/g, ''))) return null;
    let text = raw;
    for (let found = BEFORE.exec(text); found; found = BEFORE.exec(text)) text = text.slice(found[0].length);
    text = text.replace(SPACES, '');
    const amount = readAmount(text);
    if (!amount) return null;
    let unit = text.slice(amount.length).replace(SPACES, '');
    for (let before = null; before !== unit;) {
      before = unit;
      unit = withoutSpacesBehind(unit).replace(AFTER, '');
    }
    const folded = api.fold(unit);
    return /[0-9０-９]/.test(unit) || NOT_IN_UNIT.test(folded) || NOT_BEFORE_UNIT.test(folded) ? null : { value: amount.value, unit };
  };

  api.readQuantity = readQuantity;
})();
