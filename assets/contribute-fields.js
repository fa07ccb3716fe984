// The value of a field, as the form holds it and as the front matter says it.
// Takes a field and a value of either kind; gives the other. What a form holds: texts as strings (an empty one is no
// value), words and terms as lists of strings (a term by its key), a quantity as {value, as_of}, a source as {id,
// section, page}, a flag as '', 'true' or 'false', a record as {values, rest}, records as a list of those.
// Must not lose anything: a value of another shape gives undefined, and is kept as it was written.
'use strict';

(() => {
  const api = globalThis.shirubeForm;

  const isText = (value) => typeof value === 'string';
  const isList = (value) => Array.isArray(value) && value.every(isText);
  const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
  const texts = (value) => (isText(value) ? [value] : isList(value) ? [...value] : undefined);

  const partsOf = (value, keys, main) => {
    const parts = Object.fromEntries(keys.map((key) => [key, '']));
    if (isText(value)) return { ...parts, [main]: value };
    const fits = isMap(value) && Object.entries(value).every(([key, one]) => keys.includes(key) && isText(one));
    return fits ? { ...parts, ...value } : undefined;
  };

  const FLAGS = { true: 'true', はい: 'true', false: 'false', いいえ: 'false' };

  /** Readers and writers of front matter with the words of one handbook. */
  const fieldsOf = ({ vocabularies }) => {
    const keyOf = (field, word) => vocabularies.get(field.vocabulary).find(word)?.key ?? word;

    const readRecord = (field, value) => {
      if (!isMap(value)) return undefined;
      const record = { values: blank(field.fields), rest: {} };
      for (const [key, one] of Object.entries(value)) {
        const inner = field.fields.find((known) => known.key === key);
        const understood = inner && read(inner, one);
        if (understood === undefined) record.rest[key] = one;
        else record.values[key] = understood;
      }
      return record;
    };

    function read(field, value) {
      switch (field.type) {
        case 'words': case 'places': case 'documents': return texts(value);
        case 'terms': return texts(value)?.map((word) => keyOf(field, word));
        case 'term': return isText(value) ? keyOf(field, value) : undefined;
        case 'period': return field.many ? texts(value) : isText(value) ? value : undefined;
        case 'flag': return isText(value) && Object.hasOwn(FLAGS, value) ? FLAGS[value] : undefined;
        case 'quantity': return partsOf(value, ['value', 'as_of'], 'value');
        case 'source': return partsOf(value, ['id', 'section', 'page'], 'id');
        case 'record': return readRecord(field, value);
        case 'records': {
          const all = (Array.isArray(value) ? value : [value]).map((one) => readRecord(field, one));
          return all.includes(undefined) ? undefined : all;
        }
        default: return isText(value) ? value : undefined;
      }
    }

    const filled = (list) => list.map((one) => one.trim()).filter(Boolean);
    const listOrNothing = (list) => (list.length > 0 ? list : undefined);

    const mapOrNothing = (parts) => {
      const left = Object.entries(parts).map(([key, one]) => [key, one.trim()]).filter(([, one]) => one);
      return left.length > 0 ? Object.fromEntries(left) : undefined;
    };

    const writeRecord = (field, { values, rest }) => {
      const entries = field.fields.map((inner) => [inner.key, write(inner, values[inner.key])]);
      const all = { ...Object.fromEntries(entries.filter(([, one]) => one !== undefined)), ...rest };
      return Object.keys(all).length > 0 ? all : undefined;
    };

    /** What the front matter says, or undefined when there is nothing to say. */
    function write(field, value) {
      switch (field.type) {
        case 'words': case 'places': case 'documents': case 'terms': return listOrNothing(filled(value));
        case 'period':
          if (!field.many) return value.trim() || undefined;
          return filled(value).length === 1 ? filled(value)[0] : listOrNothing(filled(value));
        case 'flag': return value === '' ? undefined : value === 'true';
        case 'quantity': return value.as_of.trim() ? mapOrNothing(value) : value.value.trim() || undefined;
        case 'source': return mapOrNothing(value);
        case 'record': return writeRecord(field, value);
        case 'records': return listOrNothing(value.map((one) => writeRecord(field, one)).filter(Boolean));
        default: return value.trim() || undefined;
      }
    }

    return { read, write };
  };

  const blankOf = (field) => {
    switch (field.type) {
      case 'words': case 'places': case 'documents': case 'terms': case 'records': return [];
      case 'period': return field.many ? [] : '';
      case 'quantity': return { value: '', as_of: '' };
      case 'source': return { id: '', section: '', page: '' };
      case 'record': return { values: blank(field.fields), rest: {} };
      default: return '';
    }
  };

  /** What a form holds before anything is filled in. */
  function blank(fields) {
    return Object.fromEntries(fields.map((field) => [field.key, blankOf(field)]));
  }

  Object.assign(api, { fieldsOf, blank });
})();
