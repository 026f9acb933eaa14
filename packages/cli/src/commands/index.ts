import type { Command } from '../command.ts'
import { completionCommand } from './completion.ts'
import { configurationCommands } from './configuration.ts'
import { decideCommands } from './decide.ts'
import { deployCommands } from './deploy.ts'
import { loginCommands } from './login.ts'
import { logCommands } from './logs.ts'
import { lookCommands } from './look.ts'

const own = [...loginCommands, ...deployCommands, ...decideCommands, ...lookCommands, ...logCommands, ...configurationCommands]

export const commands: Command[] = [...own, completionCommand(own)]
