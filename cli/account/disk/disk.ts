import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';

/** What runs, locks and outputs ask of the file system. Tests fill the disk, and give files to others. */
export const disk = {
  open: (file: string, flags: number, mode: number): number => openSync(file, flags, mode),
  close: (handle: number): void => closeSync(handle),
  stat: (handle: number): Stats => fstatSync(handle),
  read: (handle: number): string => readFileSync(handle, 'utf8'),
  write: (handle: number, text: string): void => writeFileSync(handle, text),
  sync: (handle: number): void => fsyncSync(handle),
  rename: (from: string, to: string): void => renameSync(from, to),
  link: (from: string, to: string): void => linkSync(from, to),
  remove: (file: string): void => rmSync(file, { force: true }),
  makeFolder: (folder: string): void => void mkdirSync(folder, { recursive: true, mode: 0o700 }),
  list: (folder: string): string[] => readdirSync(folder),
  /** What a name stands for, links not followed; undefined where there is nothing. */
  look: (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false }),
  /** The user whose files are trusted; undefined on systems without users' numbers. */
  user: (): number | undefined => process.getuid?.(),
};
