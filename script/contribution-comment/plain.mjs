// Text that a stranger wrote, made safe to stand in a comment of a forge.
// Takes any value; gives one line of plain text. Nothing in it is a mention, a link, a reference, markup, HTML or a picture,
// and it says nothing that cannot be seen. Must not be given Markdown that is meant as such.

// What means something in Markdown, HTML or to the forge, by the full-width sign that looks alike.
const widened = /[!#$&'*+:<=>@[\\\]^_`{|}~]/g;
const widen = (sign) => String.fromCodePoint(sign.codePointAt(0) + 0xfee0);

// Controls, lone surrogates, and what is invisible or turns the direction of the text: Unicode's Cc, Cs, Cf, Zl, Zp.
const unseen = /[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** At most `limit` characters; what is no text is empty. */
export function plain(value, limit = 300) {
  if (typeof value !== 'string') return '';
  // Cut before it is looked at closely: a stranger chooses how long it is.
  const line = value.slice(0, limit * 4).replace(unseen, ' ').replace(/\s+/g, ' ').trim();
  const points = [...line.replace(/www\./gi, 'www．').replace(/\bGH-/gi, 'GH－').replace(widened, widen)];
  return points.length <= limit ? points.join('') : `${points.slice(0, limit).join('')}…`;
}

/** A path as code when it is of plain letters, as plain text otherwise. */
export function path(value) {
  const simple = typeof value === 'string' && value.length <= 200 && /^[\w][\w./-]*$/.test(value) && !value.includes('..');
  return simple ? `\`${value}\`` : plain(value, 200);
}
