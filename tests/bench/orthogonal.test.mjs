import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dockedAtBoth, orthogonal, pointsOfPath } from './orthogonal.mjs';

const straightened = (data) => orthogonal(pointsOfPath(data));

test('round corners become sharp', () => {
  assert.deepEqual(straightened('M53,387 L53,90 Q53,82 61,82 L200,82'), [[53, 387], [53, 82], [200, 82]]);
});

test('a hop over another line is no bend', () => {
  assert.deepEqual(straightened('M0,10 L94,10 A6,6 0 0 1 106,10 L200,10'), [[0, 10], [200, 10]]);
});

test('pieces a little off the level are made straight, steps no eye sees are taken out', () => {
  assert.deepEqual(straightened('M0,10.4 L80,9.6 L80,11 L160,11.2'), [[0, 10], [160, 10]]);
});

test('a step that can be seen stays', () => {
  assert.deepEqual(straightened('M0,0 L50,0 L50,10 L90,10'), [[0, 0], [50, 0], [50, 10], [90, 10]]);
});

test('what is slanted stays slanted, and a curve is no right angle', () => {
  assert.deepEqual(straightened('M0,0 L50,40'), [[0, 0], [50, 40]]);
  assert.ok(straightened('M0,0 C40,0 60,100 100,100').length > 4);
});

test('going back is kept', () => {
  assert.deepEqual(straightened('M10,50 L10,30 L10,90'), [[10, 50], [10, 30], [10, 90]]);
});

test('commands that are not understood are not guessed', () => {
  assert.throws(() => pointsOfPath('M0,0 h10'), /path command h/);
});

const left = [0, 0, 100, 50];
const right = [300, 0, 100, 50];

test('the gap before a head is closed, a wider one is not', () => {
  assert.deepEqual(dockedAtBoth([[100, 20], [296, 20]], left, right), [[100, 20], [300, 20]]);
  assert.deepEqual(dockedAtBoth([[100, 20], [290, 20]], left, right), [[100, 20], [290, 20]]);
});

test('what runs on under a box ends at its border', () => {
  assert.deepEqual(dockedAtBoth([[50, 20], [200, 20], [200, 30], [350, 30], [350, 10]], left, right),
    [[100, 20], [200, 20], [200, 30], [300, 30]]);
});
