// All the words of this layer; what the screens load is listed by folder in nuxt.config.ts.
import ui from '../da.ts'
import audit from './audit.ts'

export default {
  ...ui,
  ...audit,
}
