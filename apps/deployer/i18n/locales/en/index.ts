// All the words of the deployer's app; what the screens load is listed by folder in nuxt.config.ts.
import account from './account.ts'
import accounts from './accounts.ts'
import channels from './channels.ts'
import deployment from './deployment.ts'
import deploymentWords from './deployment-words.ts'
import general from './general.ts'
import hooks from './hooks.ts'
import log from './log.ts'
import overview from './overview.ts'
import places from './places.ts'
import project from './project.ts'
import quick from './quick.ts'
import settings from './settings.ts'
import signIn from './sign-in.ts'
import stage from './stage.ts'
import stageSettings from './stage-settings.ts'
import terminal from './terminal.ts'
import trail from './trail.ts'
import transfer from './transfer.ts'
import variables from './variables.ts'
import watching from './watching.ts'

export default {
  ...account,
  ...terminal,
  ...accounts,
  ...channels,
  ...general,
  ...hooks,
  ...transfer,
  ...watching,
  ...trail,
  ...deployment,
  ...deploymentWords,
  ...log,
  ...overview,
  ...places,
  ...project,
  ...quick,
  ...settings,
  ...signIn,
  ...stage,
  ...stageSettings,
  ...variables,
}
