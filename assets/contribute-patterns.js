// Slips of writing, and what could tell who somebody is, as far as patterns find them.
// Takes the tables of contribute/forms.js and a text; gives what was found as {rule, args}: the arguments of the rule's
// message. The tables are those of `shirube check`.
// Must not touch a page, and must not hold a pattern of its own.
'use strict';

(() => {
  const api = globalThis.shirubeForm;

  /** Words that may hurt, and what says it as well. */
  const stigmaIn = (words) => (text) => words.filter(({ word }) => api.fold(text).includes(api.fold(word)))
    .map(({ word, instead }) => ({ rule: 'stigma-word', args: [word, instead] }));

  /** `where` a text stands: 'text', 'data' (the front matter and cells) or 'contact' (where an office may be reached). */
  const slipFinder = ({ stigma }) => {
    const finders = [stigmaIn(stigma)];
    const find = (text, where) => (text.trim() ? finders.flatMap((finder) => finder(text, where)) : []);
    find.whereOf = () => 'data';
    return find;
  };

  api.slipFinder = slipFinder;
})();
