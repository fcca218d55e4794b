/** Accepts what is found today, so that only what is new is reported from now on. */
import { type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { AcceptanceOffer } from '../../../server/src/lsp/protocol.js';
import { many } from '../many.js';
import { ask } from '../requests.js';
import type { Server } from '../server.js';

interface Choice extends QuickPickItem {
  readonly offer: AcceptanceOffer;
}

export async function acceptThere(server: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  const uri = document === undefined ? undefined : server.client().code2ProtocolConverter.asUri(document.uri);
  const all = await ask(server, { name: 'acceptThere', params: {} });
  if (all === undefined || all === null) {
    void window.showWarningMessage(
      'Nothing was accepted: the baseline that is there cannot be read. Look at its lines first.',
    );
    return;
  }
  if (all.findings === 0) {
    void window.showInformationMessage(all.outside.length > 0 ? explainOutside(all) : NOTHING);
    return;
  }
  const parts = uri === undefined ? [] : [{ uri }, ...(all.baselines.length > 1 ? [{ uri, isBeside: true }] : [])];
  const [here, beside] = await Promise.all(parts.map((params) => ask(server, { name: 'acceptThere', params })));
  const offer = await choose({ all, here: here ?? null, beside: beside ?? null });
  if (offer === undefined || !(await write(server, offer))) return;
  window.setStatusBarMessage(`${many(offer.findings, 'finding is', 'findings are')} accepted.`, 4000);
  if (offer.outside.length > 0) void window.showInformationMessage(explainOutside(offer));
}

const NOTHING = 'There is nothing to accept: nothing is found that is not accepted already.';

function explainOutside({ outside: [first = ''] }: AcceptanceOffer): string {
  const baseline = Uri.parse(first).fsPath;
  return `What belongs into ${baseline} was not accepted, since that is outside of the folder you have open. Open its folder, or run “customer-first baseline update” there.`;
}

interface Offers {
  readonly all: AcceptanceOffer;
  /** In this document. */
  readonly here: AcceptanceOffer | null;
  /** In the documents that share its baseline, where there are several. */
  readonly beside: AcceptanceOffer | null;
}

/** Several baselines are only written by who says so. */
async function choose({ all, here, beside }: Offers): Promise<AcceptanceOffer | undefined> {
  const part = (offer: AcceptanceOffer | null, description: string): readonly Choice[] =>
    offer === null || offer.findings === 0 || offer.findings === all.findings
      ? []
      : [{ offer, label: `$(check) Accept ${offer.findings.toLocaleString('en')}`, description }];
  const count = all.baselines.length;
  const whole: Choice = {
    offer: all,
    label: `$(check-all) Accept all ${all.findings.toLocaleString('en')}`,
    description: `in ${many(all.documents, 'document')}${count > 1 ? `, noted in ${count.toString()} baselines` : ''}`,
  };
  const isSame = here !== null && here.findings === beside?.findings;
  const parts = [
    ...(isSame ? [] : part(beside, `in the documents of ${nameOf(beside)}`)),
    ...part(here, 'in this document'),
  ];
  const choices = count > 1 ? [...parts, whole] : [whole, ...parts];
  const title = 'Accept what is there today';
  const placeHolder = 'They are noted in .customer-first-baseline.jsonl; what is new is still reported';
  return (await window.showQuickPick(choices, { title, placeHolder }))?.offer;
}

function nameOf(offer: AcceptanceOffer | null): string {
  return workspace.asRelativePath(Uri.parse(offer?.baselines[0] ?? ''));
}

async function write(server: Server, { edit }: AcceptanceOffer): Promise<boolean> {
  const converted = await server.client().protocol2CodeConverter.asWorkspaceEdit(edit);
  const touched = converted.entries().map(([uri]) => String(uri));
  if (!(await workspace.applyEdit(converted))) return false;
  for (const address of new Set(touched)) await (await workspace.openTextDocument(Uri.parse(address))).save();
  return true;
}
