// The scripts of the form for contributions without a page: those of a built site, run by node:vm.
// Takes the folder of a site; gives `shirubeForm` with what the site declares.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

export const publicFolder = process.env.SHIRUBE_PUBLIC
  ? resolve(process.env.SHIRUBE_PUBLIC)
  : fileURLToPath(new URL('../../public', import.meta.url));

export function openForms(folder = publicFolder) {
  const context = vm.createContext({});
  for (const path of ['contribute/forms.js', 'assets/contribute.js']) {
    vm.runInContext(readFileSync(join(folder, path), 'utf8'), context, { filename: path });
  }
  const api = context.shirubeForm;
  const { schema, rules, patterns } = context.shirubeForms;
  const declared = { ...api.declare(schema), patterns, places: null };
  return { api, rules, declared, documents: api.documents(declared), check: api.checker(declared, rules) };
}

/** What `contribute/sources/FOLDER/SLUG.js` gives. */
export function sourceOf(address, folder = publicFolder) {
  const context = vm.createContext({});
  let source;
  context.shirubeSource = (given) => { source = given; };
  vm.runInContext(readFileSync(join(folder, `contribute/sources/${address}.js`), 'utf8'), context);
  return { text: source.text, trimmed: source.trimmed };
}

// Values of another context have other prototypes.
export const plain = (value) => JSON.parse(JSON.stringify(value));
