/** Offers to say yes to a question: it is written down beside the stories, and not asked again. */
import { parseBaseline, drawBaseline } from '../../core/engine/baseline-text.js';
import { fillMessage } from '../../core/engine/message.js';
import { addAnswers, withTwins } from '../../core/engine/questions.js';
import type { ReportedFinding } from '../../core/engine/report.js';
import { folderOf, relativePath } from '../../workspace/paths.js';
import { NOWHERE } from '../project/project.js';
import { type FileChange, lineEndOf, smallestEdit } from '../texts/file-changes.js';
import type { OfferContext, OfferMaker } from './offer.js';

type Used = 'isDraft' | 'snapshot' | 'surroundings' | 'findings' | 'rules' | 'texts' | 'answers' | 'fileSystem';

export const answerQuestion: OfferMaker<Used> = async (finding, context) => {
  if (finding.isQuestion !== true || context.isDraft) return [];
  const changes = await changesFor(finding, context);
  return changes === null ? [] : [{ title: titleOf(finding, context), changes }];
};

function titleOf(
  { ruleId, range }: ReportedFinding,
  { snapshot, rules }: Pick<OfferContext, 'snapshot' | 'rules'>,
): string {
  const { answers } = snapshot.model.language.messages;
  const part = rules.find(({ id }) => id === ruleId)?.part;
  const phrase = snapshot.text.slice(range.start, range.end);
  return fillMessage(part === 'want' || part === 'outcome' ? answers[part] : answers.other, { phrase });
}

/** Null where there is no place for answers, or where those that are there cannot be read. */
async function changesFor(
  finding: ReportedFinding,
  context: Pick<OfferContext, Used>,
): Promise<readonly FileChange[] | null> {
  const { texts, answers, fileSystem, snapshot, surroundings, findings } = context;
  if (surroundings.root.folder === NOWHERE) return null;
  const path = await answers.pathFor(snapshot.path);
  const file = await texts.read(path, surroundings.settings);
  const { entries, problems } = parseBaseline(file?.text ?? '', 'answers');
  if (problems.length > 0 || (file === null && (await fileSystem.stat(path)) !== null)) return null;
  const shown = relativePath(folderOf(path), snapshot.path);
  const questions = withTwins(finding, findings).map(({ ruleId, identity }) => ({ path: shown, ruleId, identity }));
  const text = drawBaseline(addAnswers(entries, questions, null));
  if (file === null) return [{ file: null, path, text }];
  return [{ file, edits: [smallestEdit(file.text, text.replaceAll('\n', lineEndOf(file.text)))] }];
}
