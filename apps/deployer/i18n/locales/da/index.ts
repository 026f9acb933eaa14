import deployment from './deployment.ts'
import deploymentWords from './deployment-words.ts'
import log from './log.ts'
import overview from './overview.ts'
import project from './project.ts'
import quick from './quick.ts'
import signIn from './sign-in.ts'
import stage from './stage.ts'

export default {
  ...deployment,
  ...deploymentWords,
  ...log,
  ...overview,
  ...project,
  ...quick,
  ...signIn,
  ...stage,
}
