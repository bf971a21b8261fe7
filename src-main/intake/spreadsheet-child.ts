import { answerTask } from './answer-task.ts'
import { readSheets } from './read-sheets.ts'

answerTask(readSheets)
