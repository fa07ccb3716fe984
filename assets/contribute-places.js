// Choosing a place by its name, its reading or its code.
// Takes the field and where its code is kept; gives a combobox with a list (WAI-ARIA Authoring Practices, editable
// combobox with list autocomplete). The list of places comes from contribute/places.js when it is first needed.
// Must keep what was typed when it is no place: contribute-checks.js says so.
'use strict';

(() => {
  const api = globalThis.shirubeForm;
  const { make, field: fieldBox, idOf } = api.elements;
  const MOST = 12;

  let loading = null;

  const hiragana = (text) => text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
  const folded = (text) => hiragana(api.fold(text)).replaceAll(' ', '');

  /** Rows of contribute/places.js: [id, name, kana, name of the prefecture]. */
  const placesOf = (rows) => new Map(rows.map(([id, name, kana, prefecture]) => [id, {
    id, name, prefecture, label: prefecture ? `${name}（${prefecture}）` : name, kana: folded(kana), folded: folded(name), whole: folded(prefecture + name),
  }]));

  const loadPlaces = (declared) => {
    loading ??= new Promise((done) => {
      globalThis.shirubePlaces = (rows) => { declared.places = placesOf(rows); };
      const script = make('script', { src: 'places.js' });
      script.addEventListener('load', () => done(declared.places));
      script.addEventListener('error', () => done(null));
      document.head.append(script);
    });
    return loading;
  };

  const rank = (place, text) => {
    if (place.id === text || place.folded === text) return 0;
    if (place.folded.startsWith(text) || place.kana.startsWith(text)) return 1;
    if (place.whole.startsWith(text) || place.id.startsWith(text)) return 2;
    return place.whole.includes(text) || place.kana.includes(text) ? 3 : 4;
  };

  /** The places that a text may mean, the likeliest first. */
  const findPlaces = (places, typed) => {
    const text = folded(typed);
    if (!text) return [];
    return [...places.values()].map((place) => ({ place, by: rank(place, text) })).filter(({ by }) => by < 4)
      .sort((a, b) => a.by - b.by).map(({ place }) => place);
  };

  const placePicker = (view, path, about, { get, set }) => {
    const id = idOf(path);
    const input = make('input', {
      type: 'text', role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list`, autocomplete: 'off', spellcheck: 'false',
    });
    const list = make('ul', { class: 'places', id: `${id}-list`, role: 'listbox', 'aria-label': about.label, hidden: true });
    const chosen = make('output', { class: 'place-chosen', id: `${id}-chosen` });
    let shown = [];
    let active = -1;

    const say = () => {
      const place = view.declared.places?.get(get());
      chosen.textContent = !get() ? '' : place ? view.words('place-chosen', place.label, place.id) : view.words('place-typed', get());
    };
    const mark = (next) => {
      active = next;
      [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
      if (active < 0) return input.removeAttribute('aria-activedescendant');
      input.setAttribute('aria-activedescendant', list.children[active].id);
      return list.children[active].scrollIntoView({ block: 'nearest' });
    };
    const close = () => {
      list.hidden = true;
      input.setAttribute('aria-expanded', 'false');
      mark(-1);
    };
    const take = (value, shownText) => {
      set(value);
      input.value = shownText;
      say();
      view.changed();
      view.touched(path);
    };
    const choose = (place) => {
      take(place.id, place.label);
      close();
    };
    const open = () => {
      shown = view.declared.places ? findPlaces(view.declared.places, input.value).slice(0, MOST) : [];
      list.replaceChildren(...shown.map((place, i) => {
        const option = make('li', { role: 'option', id: `${id}-option-${i}`, 'aria-selected': 'false' }, place.label, make('span', { class: 'place-code' }, place.id));
        option.addEventListener('pointerdown', (event) => event.preventDefault());
        option.addEventListener('click', () => choose(place));
        return option;
      }));
      list.hidden = shown.length === 0;
      input.setAttribute('aria-expanded', String(shown.length > 0));
      mark(-1);
    };
    const typed = () => {
      set(input.value.trim());
      say();
      open();
      view.changed();
    };
    const settle = () => {
      close();
      const places = view.declared.places;
      const same = places ? findPlaces(places, input.value).filter((place) => rank(place, folded(input.value)) === 0) : [];
      if (same.length === 1 && get() !== same[0].id) choose(same[0]);
      else view.touched(path);
    };
    const step = (by) => {
      if (list.hidden) open();
      if (shown.length > 0) mark((active + by + shown.length + (active < 0 && by < 0 ? 1 : 0)) % shown.length);
    };
    const keys = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: () => { if (active >= 0) choose(shown[active]); },
      Escape: () => (list.hidden ? take('', '') : close()),
    };
    input.addEventListener('keydown', (event) => {
      if (!keys[event.key] || event.isComposing) return;
      event.preventDefault();
      keys[event.key]();
    });
    input.addEventListener('input', typed);
    input.addEventListener('blur', settle);

    const showKnown = (places) => {
      const place = places?.get(get());
      if (place && document.activeElement !== input) input.value = place.label;
      say();
      view.changed();
    };
    input.addEventListener('focus', () => loadPlaces(view.declared).then((places) => { if (places && input.value && get() === input.value) open(); }), { once: true });
    input.value = get();
    if (get()) loadPlaces(view.declared).then(showKnown);
    return fieldBox(view, path, { ...about, help: [about.help, view.words('place-help')].filter(Boolean).join('\n') }, input, list, chosen);
  };

  Object.assign(api, { placePicker, placesOf, findPlaces });
})();
