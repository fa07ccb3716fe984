// Prints the comment about a folder of findings. RUN_URL is the address of the record of the run, HEAD_SHA the commit.
import { writeComment } from './comment.mjs';
import { readFolder } from './read.mjs';

const runUrl = /^https?:\/\/[\w.:/-]+$/.test(process.env.RUN_URL ?? '') ? process.env.RUN_URL : '#';
process.stdout.write(writeComment(readFolder(process.argv[2]), { runUrl, commit: process.env.HEAD_SHA }));
