/** Offers a task that checks every story with the command line that comes along. */
import {
  type ExtensionContext,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  tasks,
  TaskScope,
  workspace,
  type WorkspaceFolder,
} from 'vscode';

const TYPE = 'customer-first';

/** As it stands in tasks.json. */
interface Definition extends TaskDefinition {
  readonly paths?: readonly string[];
  readonly args?: readonly string[];
}

export function registerTasks(context: ExtensionContext): void {
  const runner = context.asAbsolutePath('dist/task.cjs');
  const provider = tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => createTask({ type: TYPE }, folder, runner)),
    resolveTask: ({ definition, scope }) => {
      const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
      return folder?.uri.scheme === 'file' ? createTask(definition, folder, runner) : undefined;
    },
  });
  context.subscriptions.push(provider);
}

/** Runs with the Node that VS Code itself runs on, so that nothing has to be installed. */
function createTask(definition: Definition, folder: WorkspaceFolder, runner: string): Task {
  const args = [runner, ...(definition.args ?? []), '--', ...(definition.paths ?? ['.'])];
  const execution = new ProcessExecution(process.execPath, args, {
    cwd: folder.uri.fsPath,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const task = new Task(
    definition,
    folder ?? TaskScope.Workspace,
    'check all stories',
    TYPE,
    execution,
    '$customer-first',
  );
  task.group = TaskGroup.Test;
  task.detail = 'Reads every story in this folder and lists what it finds';
  return task;
}
