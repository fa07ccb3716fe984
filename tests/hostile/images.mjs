// Images that are none, and one that is, under names that mislead.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const script = 'window.__hostile=1';
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==', 'base64');
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="${script}"/>`;

const images = {
  'good.png': png, 'Good.png': png, 'con.png': png, 'a b"\'&;.png': png, 'good.png::$DATA.png': png,
  'a.svg': svg, 'a.svgz': svg, 'svg.png': svg, 'SVG.PNG': svg, 'html.jpg': `<html><script>${script}</script></html>`, 'a.html': `<script>${script}</script>`,
  'script.gif': script, 'polyglot.gif': `GIF89a/*\0*/=1;${script}`, 'empty.png': '',
};

export function writeImages(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(images)) writeFileSync(path.join(folder, name), bytes);
}
