import type { Context } from './command.ts';
import { chat } from './commands/chat.ts';
import { listChats, setLearning, systemPrompt } from './commands/chats.ts';
import { exportFolder } from './commands/exportFolder.ts';
import { importFile } from './commands/importFile.ts';
import { eraseAgain, forget } from './commands/forget.ts';
import { harness, labRun, ownExam } from './commands/lab/lab.ts';
import { forgetMemories, listMemories, searchMemories, writeMemory } from './commands/memory.ts';
import { getModel, importModel, listModels, removeModel, useModel } from './models/modelCommands.ts';
import { cycles, route, undo } from './commands/nights.ts';
import { sleep } from './commands/sleep.ts';
import { style } from './commands/style.ts';
import { verify } from './commands/verify.ts';
import type { Command } from './parseCommand.ts';

/** Runs one command of the core to its end; rejects when it failed. */
export function runCommand(context: Context, command: Exclude<Command, { name: 'backup' | 'restore' }>): Promise<void> {
  switch (command.name) {
    case 'chat':
      return chat(context, command);
    case 'sleep':
      return sleep(context, command);
    case 'cycles':
      return cycles(context, command);
    case 'undo':
      return undo(context);
    case 'memorySearch':
      return searchMemories(context, command);
    case 'memoryList':
      return listMemories(context, command);
    case 'memoryForget':
      return forgetMemories(context, command);
    case 'memoryWrite':
      return writeMemory(context, command);
    case 'style':
      return style(context);
    case 'route':
      return route(context, command);
    case 'ownExam':
      return ownExam(context, command);
    case 'harness':
      return harness(context, command);
    case 'labRun':
      return labRun(context, command);
    case 'chats':
      return listChats(context);
    case 'learn':
      return setLearning(context, command);
    case 'systemPrompt':
      return systemPrompt(context, command);
    case 'import':
      return importFile(context, command);
    case 'export':
      return exportFolder(context, command);
    case 'forget':
      return forget(context, command);
    case 'eraseAgain':
      return eraseAgain(context, command);
    case 'verify':
      return verify(context, command);
    case 'modelList':
      return listModels(context);
    case 'modelGet':
      return getModel(context, command);
    case 'modelUse':
      return useModel(context, command);
    case 'modelRemove':
      return removeModel(context, command);
    case 'modelImport':
      return importModel(context, command);
  }
}
