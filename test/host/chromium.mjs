// Finds the browser in which the tests show VS Code's window, and starts it.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** Keeps the browser quiet and works in containers, where there is no sandbox and no graphics card. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium on this machine, or null. The environment variable CHROMIUM goes first. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = [
    process.env.CHROMIUM,
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...fixedPlaces,
  ];
  return places.find((place) => place !== undefined && isProgram(place)) ?? null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts Chromium without a visible window; the caller closes it. */
export async function launchChromium() {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium here. Install one, or name it in CHROMIUM.');
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: chromiumArguments });
}
